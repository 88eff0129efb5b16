import type { DataCategory, Outcome, Purpose } from '@luwte/audit/domain';
import type { Id, Instant, ListQuery } from '@luwte/platform/kernel';

export const VISITOR_ACCESS_SORTS = ['-at'] as const;

/** Whose record: by id (from the card) or by the pass's code; one of both. */
export interface VisitorAccessQuery extends ListQuery {
  readonly sort?: (typeof VISITOR_ACCESS_SORTS)[number];
  readonly visitorId?: Id;
  readonly code?: string;
}

/** One time that somebody saw or changed the record. */
export interface VisitorAccessItem {
  readonly id: Id;
  readonly at: Instant;
  /** The roles that the person held then. */
  readonly roles: readonly string[];
  /** Who it was: for the privacy officer alone; null for others. */
  readonly accountName: string | null;
  readonly event: string;
  readonly category: DataCategory;
  readonly purpose: Purpose;
  readonly outcome: Outcome;
  readonly emergency: boolean;
}
