import type { Grants } from '@luwte/identity/domain';
import type { Created, Id, Instant, ListQuery, TextLimit } from '@luwte/platform/kernel';
import type { Month } from './decisions';

/** What it looks like; nobody tests it. */
export const LEFT_BEHIND_FORMS = ['powder', 'pills', 'liquid', 'plant', 'used-material', 'other'] as const;
export type LeftBehindForm = (typeof LEFT_BEHIND_FORMS)[number];

/** Where a found substance is on its way out of the house. */
export const CUSTODY_STATES = [
  'unwitnessed',
  'witnessed',
  'in-safe',
  'handed-over',
  'destruction-unconfirmed',
  'destroyed',
] as const;
export type CustodyState = (typeof CUSTODY_STATES)[number];

/** Steps of the chain after registering. Each is added behind the others and never changed. */
export const CUSTODY_STEPS = ['witness', 'store', 'hand-over', 'destroy', 'confirm-destruction'] as const;
export type CustodyStep = (typeof CUSTODY_STEPS)[number];

/** Steps that keep a substance in the house, and steps by which it leaves. */
export const KEEPING_STEPS = [
  'witness',
  'store',
  'confirm-destruction',
] as const satisfies readonly CustodyStep[];
export const RELEASING_STEPS = ['hand-over', 'destroy'] as const satisfies readonly CustodyStep[];

export const FOUND_PLACE = { min: 2, max: 80 } as const satisfies TextLimit;
export const FOUND_DESCRIPTION = { min: 5, max: 500 } as const satisfies TextLimit;
export const SEAL_NUMBER = { min: 2, max: 40 } as const satisfies TextLimit;
export const CUSTODY_WORDS = { min: 2, max: 120 } as const satisfies TextLimit;

/** What is known of it: as found, or as a correction tells it. Never whose it was. */
export interface FoundFacts {
  readonly foundAt: Instant;
  readonly place: string;
  readonly form: LeftBehindForm;
  readonly description: string;
  readonly sealNumber: string;
}

export interface RegisterLeftBehind extends Omit<FoundFacts, 'foundAt'> {
  readonly id?: Id;
  /** Now, when left out. */
  readonly foundAt?: Instant;
}

/** The number by which the register and the bag name it: running by house and year, without gaps. */
export interface LeftBehindRegistered extends Created {
  readonly year: number;
  readonly number: number;
}

/** The second witness confirms, it goes into the safe, its destruction is confirmed. */
export interface KeepLeftBehind {
  readonly step: (typeof KEEPING_STEPS)[number];
  /** Which safe; asked for when it is stored. */
  readonly safe?: string | null;
}

/** It leaves the house: to the police (receiver and reference), or destroyed (how). */
export interface ReleaseLeftBehind {
  readonly step: (typeof RELEASING_STEPS)[number];
  readonly receiver?: string | null;
  readonly reference?: string | null;
  readonly method?: string | null;
}

/** What was written wrong, as it should be; the earlier reading stays in the chain. */
export interface CorrectLeftBehind extends Partial<FoundFacts> {
  readonly reason: string;
}

/** One link of the chain. */
export interface CustodyLink {
  readonly seq: number;
  readonly kind: 'register' | CustodyStep | 'correct';
  readonly state: CustodyState;
  readonly at: Instant;
  readonly accountId: Id;
  readonly by: string | null;
  readonly details: Readonly<Record<string, string>>;
}

/** A line of the register: the newest reading, and who did which step. */
export interface LeftBehindLine extends FoundFacts {
  readonly id: Id;
  readonly version: number;
  readonly year: number;
  readonly number: number;
  readonly state: CustodyState;
  readonly corrected: boolean;
  readonly registeredBy: string | null;
  readonly witness: string | null;
  readonly safe: string | null;
  /** Receiver and reference, or how it was destroyed. */
  readonly destination: string | null;
  readonly releasedAt: Instant | null;
}

export interface LeftBehindDetail extends LeftBehindLine {
  readonly chain: readonly CustodyLink[];
}

export const LEFT_BEHIND_SORTS = ['-number', 'number'] as const;
export type LeftBehindSort = (typeof LEFT_BEHIND_SORTS)[number];

export interface LeftBehindQuery extends ListQuery {
  readonly month?: Month;
  readonly state?: CustodyState;
  readonly sort?: LeftBehindSort;
}

/** Paths of left-behind substances below `/api/v1`. */
export const LEFT_BEHIND_ROUTES = {
  list: 'floor/left-behind',
  item: 'floor/left-behind/:id',
  keeping: 'floor/left-behind/:id/keeping',
  release: 'floor/left-behind/:id/release',
  correction: 'floor/left-behind/:id/correction',
} as const;

const RECEIVES_VISITORS = ['front-desk', 'floor-worker', 'nurse', 'shift-lead'] as const;

/** Whoever works with visitors registers and witnesses; the lead alone lets it leave the house. */
export const LEFT_BEHIND_GRANTS = {
  'floor.left-behind': [...RECEIVES_VISITORS, 'coordinator', 'manager'],
  'floor.register-left-behind': RECEIVES_VISITORS,
  'floor.release-left-behind': ['shift-lead'],
} as const satisfies Grants;
