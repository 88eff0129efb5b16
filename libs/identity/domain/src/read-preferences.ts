import { DEFAULT_PREFERENCES, PREFERENCE_CHOICES, type Preferences } from './contract/preferences';

/** Reads stored preferences back; what is missing or no longer a choice falls back to the default. */
export function readPreferences(stored: Readonly<Record<string, unknown>>): Preferences {
  return {
    language: chosen(PREFERENCE_CHOICES.language, stored['language'], DEFAULT_PREFERENCES.language),
    theme: chosen(PREFERENCE_CHOICES.theme, stored['theme'], DEFAULT_PREFERENCES.theme),
    density: chosen(PREFERENCE_CHOICES.density, stored['density'], DEFAULT_PREFERENCES.density),
  };
}

function chosen<Choice extends string>(choices: readonly Choice[], value: unknown, fallback: Choice): Choice {
  return choices.find((choice) => choice === value) ?? fallback;
}
