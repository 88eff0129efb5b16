import type { Day, Id, Instant, ListQuery, NumberLimit, TextLimit } from '@luwte/platform/kernel';

/** How many came back was counted, weighed, read off the container, or said by who brought them. */
export const SHARPS_METHODS = ['counted', 'weighed', 'container', 'said'] as const;
export type SharpsMethod = (typeof SHARPS_METHODS)[number];

export const CONTAINER_STATES = ['empty', 'in-use', 'full', 'collected'] as const;
export type ContainerState = (typeof CONTAINER_STATES)[number];
export const CONTAINER_ACTS = ['open', 'seal', 'collect'] as const;
export type ContainerAct = (typeof CONTAINER_ACTS)[number];

export const SHARPS_PIECES = { min: 0, max: 20_000 } as const satisfies NumberLimit;
export const SHARPS_GRAMS = { min: 1, max: 100_000 } as const satisfies NumberLimit;
export const CONTAINER_LITRES = { min: 1, max: 120 } as const satisfies NumberLimit;
export const CONTAINER_LABEL = { min: 1, max: 40 } as const satisfies TextLimit;

/** Used material that came back: waste, never stock. */
export interface ReturnSharps {
  readonly id?: Id;
  readonly method: SharpsMethod;
  /** Pieces, as counted or said. */
  readonly pieces?: number | null;
  /** Weight without the container, when it was weighed. */
  readonly grams?: number | null;
  /** Litres filled, when read off the container. */
  readonly litres?: number | null;
  readonly visitId?: Id | null;
  /** The house's container it went into. */
  readonly containerId?: Id | null;
  readonly occurredAt?: Instant | null;
}

export interface SharpsReturn {
  readonly id: Id;
  readonly at: Instant;
  readonly method: SharpsMethod;
  /** As counted or said, or reckoned from weight or litres. */
  readonly pieces: number;
  readonly grams: number | null;
  readonly litres: number | null;
  readonly container: string | null;
  readonly by: string | null;
}

export const SHARPS_SORTS = ['-at'] as const;
export interface SharpsQuery extends ListQuery {
  readonly method?: SharpsMethod;
}

export interface SharpsContainer {
  readonly id: Id;
  readonly version: number;
  readonly label: string;
  readonly litres: number;
  readonly state: ContainerState;
  readonly openedAt: Instant | null;
  readonly sealedAt: Instant | null;
  readonly collectedAt: Instant | null;
  /** Who took it away, and under which number. */
  readonly collection: string | null;
  /** Pieces that went in by what was written down. */
  readonly pieces: number;
  /** How full that makes it, 0 to 1 and beyond. */
  readonly filled: number;
}

export interface AddContainer {
  readonly id?: Id;
  readonly label: string;
  readonly litres: number;
}

export interface ActOnContainer {
  readonly act: ContainerAct;
  /** Who takes it away, and under which number; asked for when it is collected. */
  readonly collection?: string | null;
}

export interface SharpsBalanceQuery {
  readonly from: Day;
  readonly until: Day;
}

/** Sharps that went out beside what came back. */
export interface SharpsBalance {
  readonly from: Day;
  readonly until: Day;
  readonly issued: number;
  readonly returned: number;
  readonly byMethod: readonly { readonly method: SharpsMethod; readonly pieces: number }[];
  /** `returned` over `issued`; null when nothing was issued. */
  readonly ratio: number | null;
  readonly containers: readonly { readonly state: ContainerState; readonly count: number }[];
}
