import type { Id, Instant } from '@luwte/platform/kernel';

/** Browsers as far as they are told apart: coarse, so that nobody can be followed by it. */
export const BROWSERS = ['firefox', 'chrome', 'edge', 'safari', 'samsung', 'opera', 'other'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export const SYSTEMS = ['windows', 'macos', 'linux', 'chromeos', 'android', 'ios', 'other'] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** Where somebody is signed in, as coarse as plain words need it. */
export interface SignInDevice {
  readonly browser: BrowserName;
  readonly system: SystemName;
}

/** A sign-in that still counts. */
export interface SignInLine extends SignInDevice {
  readonly id: Id;
  readonly houseName: string;
  readonly since: Instant;
  readonly lastSeenAt: Instant;
  /** The one that asks. */
  readonly current: boolean;
}

export interface SignInList {
  readonly items: readonly SignInLine[];
}
