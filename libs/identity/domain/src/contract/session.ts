import { type Id, type TextLimit, UI_LANGUAGES, type UiLanguage } from '@luwte/platform/kernel';
import type { Role } from './roles';

export const EMAIL = { min: 3, max: 254, pattern: /^[^\s@]+@[^\s@]+$/u } as const satisfies TextLimit;
/** NIST SP 800-63B: long passwords are welcome, composition rules are not asked. */
export const PASSWORD = { min: 8, max: 200 } as const satisfies TextLimit;
export const OTP = { min: 6, max: 10, pattern: /^\d+$/u } as const satisfies TextLimit;

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];
export const LANGUAGES = UI_LANGUAGES;

/** How an account wants its screens. */
export interface Preferences {
  readonly language: UiLanguage;
  readonly theme: Theme;
  readonly density: Density;
}

/** What a worker types to sign in. */
export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly otp?: string;
}

/** Who is signed in, in which house, and what they may do. */
export interface SessionView {
  readonly account: { readonly id: Id; readonly name: string; readonly roles: readonly Role[] };
  readonly facility: { readonly id: Id; readonly name: string; readonly timeZone: string };
  readonly permissions: readonly string[];
  readonly preferences: Preferences;
}

/** The accounts of a demonstration, as the sign-in page shows them. */
export interface DemoSignIns {
  readonly accounts: readonly { readonly email: string; readonly name: string; readonly role: Role }[];
  readonly password: string;
}

/** A session ends after this long without a request, and at the latest after the other; hours. */
export const SESSION_HOURS = { idle: 12, absolute: 24 } as const;

/** Paths of identity below `/api/v1`. */
export const IDENTITY_ROUTES = {
  session: 'session',
  preferences: 'session/preferences',
  demo: 'session/demo',
} as const;
