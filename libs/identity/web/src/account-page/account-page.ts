import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DENSITIES, THEMES } from '@luwte/identity/domain';
import { UI_LANGUAGES } from '@luwte/platform/kernel';
import { injectTexts, Preferences, Session, type ScreenPreferences } from '@luwte/platform/web';
import { Card, Choice, PageHeader, Status, type IconName, type Option } from '@luwte/ui';
import { PinCard } from '../pin-card/pin-card';

const THEME_ICONS = {
  light: 'light_mode',
  dark: 'dark_mode',
  system: 'contrast',
} as const satisfies Record<ScreenPreferences['theme'], IconName>;

/** The worker's own account: who one is here, and how the screens look. */
@Component({
  selector: 'lu-account-page',
  imports: [Card, Choice, PageHeader, PinCard, Status, TranslocoPipe],
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  private readonly session = inject(Session);
  private readonly preferences = inject(Preferences);
  private readonly texts = injectTexts();
  protected readonly account = this.session.account;
  protected readonly facility = this.session.facility;
  protected readonly chosen = this.preferences.value;

  protected readonly languages: readonly Option<ScreenPreferences['language']>[] = UI_LANGUAGES.map(
    (value) => ({
      value,
      label: { nl: 'Nederlands', en: 'English' }[value],
    }),
  );
  protected readonly themes = computed<readonly Option<ScreenPreferences['theme']>[]>(() =>
    THEMES.map((value) => ({
      value,
      label: this.texts(`app.shell.${value}`),
      icon: THEME_ICONS[value],
    })),
  );
  protected readonly densities = computed<readonly Option<ScreenPreferences['density']>[]>(() =>
    DENSITIES.map((value) => ({ value, label: this.texts(`app.shell.${value}`) })),
  );

  protected set<Key extends keyof ScreenPreferences>(key: Key, value: ScreenPreferences[Key] | null): void {
    if (value !== null) this.preferences.set({ [key]: value });
  }
}
