import { UI_LANGUAGES, type UiLanguage } from '@luwte/platform/kernel';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** How an account wants its screens. */
export interface Preferences {
  readonly language: UiLanguage;
  readonly theme: Theme;
  readonly density: Density;
}

/** What an account has that never chose. */
export const DEFAULT_PREFERENCES: Preferences = { language: 'nl', theme: 'system', density: 'comfortable' };

/** Choices per preference, for forms and for reading stored values back. */
export const PREFERENCE_CHOICES = { language: UI_LANGUAGES, theme: THEMES, density: DENSITIES } as const;
