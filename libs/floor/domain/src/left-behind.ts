import { DomainError, type FieldError, type Id, type Instant, minutesBetween } from '@luwte/platform/kernel';
import type {
  CustodyLink,
  CustodyState,
  CustodyStep,
  FoundFacts,
  KeepLeftBehind,
  LeftBehindForm,
  LeftBehindLine,
  ReleaseLeftBehind,
} from './contract/left-behind';

/** From which state a step leads where; what is not here cannot be done. */
export const CUSTODY_TRANSITIONS: Readonly<
  Record<CustodyState, Readonly<Partial<Record<CustodyStep, CustodyState>>>>
> = {
  unwitnessed: { witness: 'witnessed' },
  witnessed: { store: 'in-safe' },
  'in-safe': { 'hand-over': 'handed-over', destroy: 'destruction-unconfirmed' },
  'destruction-unconfirmed': { 'confirm-destruction': 'destroyed' },
  'handed-over': {},
  destroyed: {},
};

/** The step that a second person has to confirm, by the step that confirms it. */
export const CONFIRMS: Readonly<Partial<Record<CustodyStep, CustodyLink['kind']>>> = {
  witness: 'register',
  'confirm-destruction': 'destroy',
};

/** The chain is at another step. */
export class CustodyStateForbids extends DomainError {
  override readonly code = 'floor.custody-state-forbids';
  override readonly kind = 'conflict';

  constructor(step: CustodyStep, state: CustodyState) {
    super(`What is ${state} cannot: ${step}`, { step, state });
  }
}

/** Two different people must have seen it: whoever did the step cannot confirm it. */
export class WitnessMustDiffer extends DomainError {
  override readonly code = 'floor.witness-must-differ';
  override readonly kind = 'conflict';

  constructor() {
    super('The witness must be somebody else');
  }
}

type Link = Pick<CustodyLink, 'kind' | 'state' | 'accountId' | 'details' | 'at'>;

/**
 * The state after `step` done by `accountId` at the end of `chain`.
 * @throws CustodyStateForbids, WitnessMustDiffer
 */
export function custodyAfter(chain: readonly Link[], step: CustodyStep, accountId: Id): CustodyState {
  const state = custodyState(chain);
  const after = CUSTODY_TRANSITIONS[state][step];
  if (after === undefined) throw new CustodyStateForbids(step, state);
  const confirmed = CONFIRMS[step];
  if (confirmed && chain.findLast(({ kind }) => kind === confirmed)?.accountId === accountId)
    throw new WitnessMustDiffer();
  return after;
}

/** Where the chain stands. */
export function custodyState(chain: readonly Pick<Link, 'state'>[]): CustodyState {
  return chain.at(-1)?.state ?? 'unwitnessed';
}

/** What a step lacks: a safe when it is stored, a receiver and a reference for the police, a way of destroying. */
export function checkStep(step: KeepLeftBehind | ReleaseLeftBehind): readonly FieldError[] {
  const missing = (name: string, value: string | null | undefined): FieldError[] =>
    value ? [] : [{ pointer: `/${name}`, code: 'required' }];
  switch (step.step) {
    case 'store':
      return missing('safe', step.safe);
    case 'hand-over':
      return [...missing('receiver', step.receiver), ...missing('reference', step.reference)];
    case 'destroy':
      return missing('method', step.method);
    case 'witness':
    case 'confirm-destruction':
      return [];
  }
}

/** A tablet's clock may be this far ahead; minutes. */
const CLOCK_SLACK_MINUTES = 2;
/** How long ago something may have been found; minutes. */
const FOUND_WITHIN_MINUTES = 31 * 24 * 60;

/** What is wrong with the moment of finding: it lies ahead, or more than a month back. */
export function checkFoundAt(foundAt: Instant, now: Instant): readonly FieldError[] {
  const ago = minutesBetween(foundAt, now);
  if (ago < -CLOCK_SLACK_MINUTES) return [{ pointer: '/foundAt', code: 'in-the-future' }];
  return ago > FOUND_WITHIN_MINUTES
    ? [{ pointer: '/foundAt', code: 'too-long-ago', params: { days: 31 } }]
    : [];
}

/** What the chain tells now: the facts as last corrected, who did which step, and where it went. */
export function readChain(
  chain: readonly CustodyLink[],
): Omit<LeftBehindLine, 'id' | 'version' | 'year' | 'number'> {
  const facts = chain
    .filter(({ kind }) => kind === 'register' || kind === 'correct')
    .reduce<Readonly<Record<string, string>>>((known, { details }) => ({ ...known, ...details }), {});
  const link = (kind: CustodyLink['kind']): CustodyLink | undefined => chain.find((one) => one.kind === kind);
  const handed = link('hand-over');
  const released = handed ?? link('destroy');
  const { receiver, reference, method } = released?.details ?? {};
  return {
    ...foundFacts(facts),
    state: custodyState(chain),
    corrected: link('correct') !== undefined,
    registeredBy: link('register')?.by ?? null,
    witness: link('witness')?.by ?? null,
    safe: link('store')?.details['safe'] ?? null,
    destination: handed ? [receiver, reference].filter(Boolean).join(', ') : (method ?? null),
    releasedAt: released?.at ?? null,
  };
}

function foundFacts(facts: Readonly<Record<string, string>>): FoundFacts {
  return {
    foundAt: facts['foundAt'] ?? '',
    place: facts['place'] ?? '',
    form: (facts['form'] ?? 'other') as LeftBehindForm,
    description: facts['description'] ?? '',
    sealNumber: facts['sealNumber'] ?? '',
  };
}

/** The number as it stands on the bag: `2026-017`. */
export function registerNumber({ year, number }: { readonly year: number; readonly number: number }): string {
  return `${year}-${String(number).padStart(3, '0')}`;
}
