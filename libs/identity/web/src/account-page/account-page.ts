import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DENSITIES, THEMES } from '@luwte/identity/domain';
import { UI_LANGUAGES } from '@luwte/platform/kernel';
import { asProblem, injectTexts, Preferences, Session, type ScreenPreferences } from '@luwte/platform/web';
import {
  Button,
  Card,
  Choice,
  Icon,
  Notices,
  PageHeader,
  Status,
  type IconName,
  type Option,
} from '@luwte/ui';
import { PasswordCard } from '../password-card/password-card';
import { PinCard } from '../pin-card/pin-card';
import { FactorCard } from '../second-factor/factor-card';
import { SignInsCard } from '../sign-ins/sign-ins-card';

const THEME_ICONS = {
  light: 'light_mode',
  dark: 'dark_mode',
  system: 'contrast',
} as const satisfies Record<ScreenPreferences['theme'], IconName>;

/** The worker's own account: who one is here, how the screens look, and how one gets in. */
@Component({
  selector: 'lu-account-page',
  imports: [
    Button,
    Card,
    Choice,
    FactorCard,
    Icon,
    PageHeader,
    PasswordCard,
    PinCard,
    SignInsCard,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  private readonly session = inject(Session);
  private readonly preferences = inject(Preferences);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly account = this.session.account;
  protected readonly facility = this.session.facility;
  protected readonly otherHouses = this.session.otherHouses;
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

  protected async switchTo(facilityId: string): Promise<void> {
    try {
      await this.session.switchHouse(facilityId);
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
  }

  protected set<Key extends keyof ScreenPreferences>(key: Key, value: ScreenPreferences[Key] | null): void {
    if (value !== null) this.preferences.set({ [key]: value });
  }
}
