import type { Id } from './ids';

/**
 * News of a slice, written in the transaction and delivered after commit. It names rows, never people:
 * readers fetch what they may see.
 */
export interface DomainEvent {
  /** `<slice>.<what happened>`, e.g. `floor.visit-changed`. */
  readonly type: string;
  readonly subjectId: Id;
  readonly version: number;
}

/** What travels over the live stream. `at` is the commit's instant as the database tells it. */
export interface LiveEvent extends DomainEvent {
  readonly at: string;
}
