import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { UiLanguage } from '@luwte/platform/kernel';
import { firstValueFrom } from 'rxjs';

/**
 * Switches the language of the screen only when the texts in use are there, so that no page ever shows a key or a
 * mixture of two languages.
 */
@Injectable({ providedIn: 'root' })
export class Languages {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly scopes = new Set<string>();
  private wanted: UiLanguage | null = null;

  /** Loads the common texts and those of the slices in use, then switches; stays as it is when that fails. */
  async use(language: UiLanguage): Promise<void> {
    this.wanted = language;
    try {
      await Promise.all(
        [language, ...[...this.scopes].map((scope) => `${scope}/${language}`)].map(this.load),
      );
    } catch {
      return;
    }
    if (this.wanted !== language) return;
    this.document.documentElement.lang = language;
    this.transloco.setActiveLang(language);
  }

  /** Loads the texts of one slice in the language of the screen. A failure leaves keys, never a dead page. */
  async need(scope: string): Promise<void> {
    this.scopes.add(scope);
    await this.load(`${scope}/${this.transloco.getActiveLang()}`).catch(() => undefined);
  }

  private readonly load = (path: string): Promise<unknown> => firstValueFrom(this.transloco.load(path));
}

/** Has the texts of a slice ready before its first page opens; put it where the slice's routes are mounted. */
export function textsOf(scope: string): CanActivateFn {
  return async () => {
    await inject(Languages).need(scope);
    return true;
  };
}
