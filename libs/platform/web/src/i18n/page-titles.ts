import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Subscription } from 'rxjs';
import { COMMON_SCOPE } from './translations';

const NAME = 'Luwte';

/**
 * A route's `title` is a translation key (`visitors.list.title`), never a text: window titles, tabs and the
 * browser's history name pages, not people. Follows the language.
 */
@Injectable()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);
  private showing = Subscription.EMPTY;

  override updateTitle(state: RouterStateSnapshot): void {
    this.showing.unsubscribe();
    const key = this.buildTitle(state);
    if (key === undefined) {
      this.title.setTitle(NAME);
      return;
    }
    const [scope = ''] = key.split('.');
    const text =
      scope === COMMON_SCOPE
        ? this.transloco.selectTranslate<string>(key)
        : this.transloco.selectTranslate<string>(key, {}, scope);
    this.showing = text.subscribe((page) => this.title.setTitle(`${page} · ${NAME}`));
  }
}
