import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { UI_LANGUAGES } from '@luwte/platform/kernel';
import { asProblem, Preferences, Session } from '@luwte/platform/web';
import { Button, Choice, Icon, Notices, type Option } from '@luwte/ui';

/** Who is signed in, how their screen looks, and the way out. */
@Component({
  selector: 'lu-account-menu',
  imports: [Button, Choice, Icon, RouterLink, TranslocoPipe],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.css',
})
export class AccountMenu {
  private readonly session = inject(Session);
  private readonly preferences = inject(Preferences);
  private readonly notices = inject(Notices);
  protected readonly account = this.session.account;
  protected readonly facility = this.session.facility;
  protected readonly otherHouses = this.session.otherHouses;
  protected readonly languages: readonly Option[] = UI_LANGUAGES.map((language) => ({
    value: language,
    label: { nl: 'Nederlands', en: 'English' }[language],
  }));
  protected readonly chosen = this.preferences.value;

  protected set<Key extends 'language' | 'theme' | 'density'>(key: Key, value: string | null): void {
    if (value !== null && value !== this.chosen()[key]) this.preferences.set({ [key]: value });
  }

  protected async switchTo(facilityId: string): Promise<void> {
    try {
      await this.session.switchHouse(facilityId);
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
  }
}
