import type { Id, Instant, ListQuery, NumberLimit, TextLimit } from '@luwte/platform/kernel';

/** What a shared device is called: on its switch screen and in the audit log. */
export const DEVICE_NAME = { min: 1, max: 60, pattern: /^[^\p{Cc}]*$/u } as const satisfies TextLimit;

/** Where it stands. */
export const DEVICE_PLACE = { min: 1, max: 80, pattern: /^[^\p{Cc}]*$/u } as const satisfies TextLimit;

/** A shared tablet or PC, to be enrolled: the one that the request comes from. */
export interface EnrolDevice {
  readonly id?: Id;
  readonly name: string;
  readonly place?: string;
}

/** Calls a device otherwise, or says that it stands elsewhere. */
export interface RenameDevice {
  readonly name: string;
  readonly place?: string | null;
}

export const DEVICE_STATES = ['in-use', 'withdrawn'] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

export const DEVICE_SORTS = ['-lastSeenAt', 'name'] as const;
export type DeviceSort = (typeof DEVICE_SORTS)[number];

export interface DeviceQuery extends ListQuery {
  readonly sort?: DeviceSort;
  readonly state?: DeviceState;
}

/** An enrolled device as the list shows it. */
export interface DeviceItem {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly place: string | null;
  readonly state: DeviceState;
  readonly enrolledAt: Instant;
  readonly enrolledBy: string | null;
  /** To the minute; null until it is used. */
  readonly lastSeenAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** It is the device that asks. */
  readonly here: boolean;
}

/** The device that somebody works on. */
export interface DeviceHere {
  readonly id: Id;
  readonly name: string;
  /** Minutes without a touch after which the screen locks by itself. */
  readonly lockMinutes: number;
}

/** What the switch screen shows: the house, and colleagues by first name. No visitor, ever. */
export interface SwitchScreen {
  readonly house: string;
  readonly device: DeviceHere;
  readonly colleagues: readonly SwitchTile[];
}

/** A colleague who may switch in here. */
export interface SwitchTile {
  readonly accountId: Id;
  readonly firstName: string;
}

/** Somebody switches in. */
export interface SwitchIn {
  readonly accountId: Id;
  readonly pin: string;
}

/** How the house's shared devices behave. */
export interface DeviceRules {
  /** Minutes without a touch after which a device locks by itself. */
  readonly lockMinutes: number;
}

export const LOCK_MINUTES = { min: 1, max: 60 } as const satisfies NumberLimit;
