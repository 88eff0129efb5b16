import { DomainError, type FieldError } from '@luwte/platform/kernel';
import type { ActOnContainer, ContainerAct, ContainerState, ReturnSharps } from './contract';

/** A used 1 ml insulin syringe with needle and cap weighs about so much; grams. A house that weighs may weigh a hundred of its own. */
export const GRAMS_PER_SHARP = 4.5;
/** So many of them fill a litre of a container, packed as they fall. */
export const SHARPS_PER_LITRE = 75;

export const CONTAINER_TRANSITIONS: Readonly<
  Record<ContainerState, Readonly<Partial<Record<ContainerAct, ContainerState>>>>
> = {
  empty: { open: 'in-use' },
  'in-use': { seal: 'full' },
  full: { collect: 'collected' },
  collected: {},
};

/** The container is at another step. */
export class ContainerStateForbids extends DomainError {
  override readonly code = 'stock.container-state-forbids';
  override readonly kind = 'conflict';

  constructor(act: string, state: ContainerState) {
    super(`A container that is ${state} cannot: ${act}`, { act, state });
  }
}

/** The state after `act`. @throws ContainerStateForbids */
export function containerAfter(state: ContainerState, act: ContainerAct): ContainerState {
  const after = CONTAINER_TRANSITIONS[state][act];
  if (after === undefined) throw new ContainerStateForbids(act, state);
  return after;
}

/** What a return lacks by how it was told: pieces, grams or litres. */
export function checkSharps({ method, pieces, grams, litres }: ReturnSharps): readonly FieldError[] {
  const missing = (name: string, value: number | null | undefined): FieldError[] =>
    (value ?? null) === null ? [{ pointer: `/${name}`, code: 'required' }] : [];
  switch (method) {
    case 'counted':
    case 'said':
      return missing('pieces', pieces);
    case 'weighed':
      return missing('grams', grams);
    case 'container':
      return missing('litres', litres);
  }
}

/** Pieces of a return: as counted or said, else reckoned from weight or litres, to the nearest. */
export function piecesOf({ method, pieces, grams, litres }: ReturnSharps): number {
  switch (method) {
    case 'counted':
    case 'said':
      return pieces ?? 0;
    case 'weighed':
      return Math.round((grams ?? 0) / GRAMS_PER_SHARP);
    case 'container':
      return Math.round((litres ?? 0) * SHARPS_PER_LITRE);
  }
}

/** What an act on a container lacks: who collected it. */
export function checkContainerAct({ act, collection }: ActOnContainer): readonly FieldError[] {
  return act === 'collect' && !collection ? [{ pointer: '/collection', code: 'required' }] : [];
}

/** How full a container is by what went in, 0 to 1 and beyond. */
export function filledTo(pieces: number, litres: number): number {
  return Math.round((pieces / (litres * SHARPS_PER_LITRE)) * 100) / 100;
}
