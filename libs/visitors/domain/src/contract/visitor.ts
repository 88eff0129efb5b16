import type { Created, Id, Instant, ListQuery } from '@luwte/platform/kernel';
import type { PastAlert } from './alert-terms';
import type { LinkedRecord } from './links';
import type {
  AlertKind,
  Gender,
  Housing,
  OpioidSubstitution,
  ReferredBy,
  Route,
  SpokenLanguage,
  Substance,
  VisitorStatus,
} from './vocabulary';

/** What is known of a visitor beyond the code; all of it may be missing, and all of it is kept sealed. */
export interface VisitorProfile {
  readonly handle?: string | null;
  readonly birthYear?: number | null;
  readonly gender?: Gender;
  /** Four digits, `none` for no fixed address, or `unknown`. */
  readonly postcode4?: string;
  readonly housing?: Housing;
  readonly languages?: readonly SpokenLanguage[];
  readonly substances?: readonly Substance[];
  readonly routes?: readonly Route[];
  readonly opioidSubstitution?: OpioidSubstitution;
  readonly referredBy?: ReferredBy;
  readonly emergencyWishes?: string | null;
}

/** What registering asks: only that the visitor says to be 18 or older. */
export interface RegisterVisitor extends VisitorProfile {
  readonly id?: Id;
  readonly over18: boolean;
}

/** Answer to registering: nothing that identifies. */
export interface VisitorRegistered extends Created {
  readonly code: string;
}

/** What changes; fields left out stay as they are. */
export type UpdateVisitor = VisitorProfile;

/** Something a worker must know, for a time. */
export interface VisitorAlert {
  readonly id: Id;
  readonly kind: AlertKind;
  readonly note: string | null;
  readonly since: Instant;
  /** Null for as long as nobody ends it. */
  readonly expiresAt: Instant | null;
}

export interface AddAlert {
  readonly id?: Id;
  readonly kind: AlertKind;
  readonly note?: string | null;
  /** The usual term of its kind when left out; null for no end. */
  readonly expiresAt?: Instant | null;
}

/** Everything the desk shows of one visitor. */
export interface VisitorCard extends VisitorProfile {
  readonly id: Id;
  readonly version: number;
  readonly code: string;
  readonly status: VisitorStatus;
  readonly over18: boolean;
  readonly registeredAt: Instant;
  readonly lastVisitAt: Instant | null;
  /** Those in force now. */
  readonly alerts: readonly VisitorAlert[];
  /** Those that expired or were ended, the latest first; ten at most. */
  readonly pastAlerts: readonly PastAlert[];
  /** Other records of the same person, the leading one first. */
  readonly linked: readonly LinkedRecord[];
}

/** One line of the list or of the search. */
export interface VisitorListItem {
  readonly id: Id;
  readonly version: number;
  readonly code: string;
  readonly handle: string | null;
  readonly birthYear: number | null;
  readonly status: VisitorStatus;
  readonly alertKinds: readonly AlertKind[];
  readonly lastVisitAt: Instant | null;
  readonly registeredAt: Instant;
  /** The record that stands for the person: the leading one of linked records, else the own. */
  readonly personId: Id;
  /** 0 to 1: how much the handle looks like what was searched for; null in a plain list. */
  readonly similarity: number | null;
}

export const VISITOR_SORTS = ['-lastVisitAt', 'lastVisitAt', '-registeredAt', 'registeredAt'] as const;
export type VisitorSort = (typeof VISITOR_SORTS)[number];

/** What asks for a look soon: an alert that ends within a week, or somebody who is dormant within a month. */
export const VISITOR_DUE = ['alert-expiring', 'dormant-soon'] as const;
export type VisitorDue = (typeof VISITOR_DUE)[number];

export const INTAKE_STATES = ['missing', 'complete'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

/** Whether a record is linked with another of the same person. */
export const LINK_STATES = ['linked', 'single'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export interface VisitorQuery extends ListQuery {
  /** A handle, as well as somebody can spell it, or a code. */
  readonly query?: string;
  readonly status?: VisitorStatus;
  /** Has an alert of this kind that holds now. */
  readonly alert?: AlertKind;
  readonly due?: VisitorDue;
  readonly intake?: IntakeState;
  readonly housing?: Housing;
  readonly link?: LinkState;
  readonly sort?: VisitorSort;
}

/** What the pass shows: neutral, nothing that tells what the house is. */
export interface VisitorPass {
  readonly code: string;
}
