import type { Instant, NumberLimit } from '@luwte/platform/kernel';
import type { VisitorAlert } from './visitor';
import type { AlertKind } from './vocabulary';

/** How many days an alert of each kind usually holds; null until somebody ends it. */
export type AlertTerms = Readonly<Record<AlertKind, number | null>>;

export const ALERT_DAYS = { min: 1, max: 1095 } as const satisfies NumberLimit;

/** The terms as they stand in the house. */
export interface AlertTermsRead {
  readonly version: number;
  readonly terms: AlertTerms;
}

/** What an alert is at a moment. `expiring`: it still holds, and not for long. */
export const ALERT_STATES = ['active', 'expiring', 'expired', 'ended'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** An alert that holds no more; an expired one can be renewed. */
export interface PastAlert extends VisitorAlert {
  readonly state: 'expired' | 'ended';
  readonly endedAt: Instant | null;
}

/** Lets an alert hold longer, or again. */
export interface ExtendAlert {
  /** The usual term from now when left out; null for no end. */
  readonly expiresAt?: Instant | null;
}
