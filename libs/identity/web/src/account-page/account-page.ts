import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe, translateSignal } from '@jsverse/transloco';
import { DENSITIES, THEMES } from '@luwte/identity/domain';
import { UI_LANGUAGES } from '@luwte/platform/kernel';
import { Preferences, Session, type ScreenPreferences } from '@luwte/platform/web';
import { Card, Choice, PageHeader, Status, type IconName, type Option } from '@luwte/ui';

const THEME_ICONS = {
  light: 'light_mode',
  dark: 'dark_mode',
  system: 'contrast',
} as const satisfies Record<ScreenPreferences['theme'], IconName>;

/** The worker's own account: who one is here, and how the screens look. */
@Component({
  selector: 'lu-account-page',
  imports: [Card, Choice, PageHeader, Status, TranslocoPipe],
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  private readonly session = inject(Session);
  private readonly preferences = inject(Preferences);
  protected readonly account = this.session.account;
  protected readonly facility = this.session.facility;
  protected readonly chosen = this.preferences.value;

  protected readonly languages: readonly Option<ScreenPreferences['language']>[] = UI_LANGUAGES.map(
    (value) => ({
      value,
      label: { nl: 'Nederlands', en: 'English' }[value],
    }),
  );
  private readonly themeLabels = translateSignal(THEMES.map((theme) => `app.shell.${theme}`));
  protected readonly themes = computed<readonly Option<ScreenPreferences['theme']>[]>(() =>
    THEMES.map((value, index) => ({
      value,
      label: this.themeLabels()[index] ?? value,
      icon: THEME_ICONS[value],
    })),
  );
  private readonly densityLabels = translateSignal(DENSITIES.map((density) => `app.shell.${density}`));
  protected readonly densities = computed<readonly Option<ScreenPreferences['density']>[]>(() =>
    DENSITIES.map((value, index) => ({ value, label: this.densityLabels()[index] ?? value })),
  );

  protected set(change: {
    readonly [Key in keyof ScreenPreferences]?: ScreenPreferences[Key] | null;
  }): void {
    for (const [key, value] of Object.entries(change)) {
      if (value !== null && value !== undefined) this.preferences.set({ [key]: value });
    }
  }
}
