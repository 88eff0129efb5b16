import { DOCUMENT } from '@angular/common';
import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { UI_LANGUAGES, type UiLanguage } from '@luwte/platform/kernel';
import { Languages } from '../i18n/languages';
import {
  DENSITIES,
  Session,
  THEMES,
  type Density,
  type ScreenPreferences,
  type Theme,
} from '../session/session';

const KEPT_AS = 'luwte.preferences';
const DEFAULTS: ScreenPreferences = { language: 'nl', theme: 'system', density: 'comfortable' };

/**
 * Language, theme and density: of the account when somebody is signed in, of this device otherwise. Changing one
 * shows at once, and is kept in both places.
 */
@Injectable({ providedIn: 'root' })
export class Preferences {
  private readonly session = inject(Session);
  private readonly languages = inject(Languages);
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<ScreenPreferences>(this.kept());

  /** What the screen follows now. */
  readonly value = this.current.asReadonly();

  constructor() {
    effect(() => {
      const own = this.session.view()?.preferences;
      if (own) untracked(() => this.current.set({ ...DEFAULTS, ...own }));
    });
    effect(() => this.show(this.current()));
  }

  /** Changes some of them. A failure to keep them with the account is not told: this device still has them. */
  set(change: Partial<ScreenPreferences>): void {
    this.current.update((value) => ({ ...value, ...change }));
    this.session.keepPreferences(change).catch(() => undefined);
  }

  private show(value: ScreenPreferences): void {
    const root = this.document.documentElement;
    root.dataset['theme'] = value.theme;
    root.dataset['density'] = value.density;
    void this.languages.use(value.language);
    this.storage()?.setItem(KEPT_AS, JSON.stringify(value));
  }

  private kept(): ScreenPreferences {
    try {
      const kept = JSON.parse(this.storage()?.getItem(KEPT_AS) ?? '{}') as Record<string, unknown>;
      return {
        language: oneOf<UiLanguage>(UI_LANGUAGES, kept['language'], DEFAULTS.language),
        theme: oneOf<Theme>(THEMES, kept['theme'], DEFAULTS.theme),
        density: oneOf<Density>(DENSITIES, kept['density'], DEFAULTS.density),
      };
    } catch {
      return DEFAULTS;
    }
  }

  /** The device's storage; null when the browser forbids it. */
  private storage(): Storage | null {
    try {
      return this.document.defaultView?.localStorage ?? null;
    } catch {
      return null;
    }
  }
}

function oneOf<T extends string>(choices: readonly T[], value: unknown, otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}
