import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, Icon, ShortcutHelp, Shortcuts } from '@luwte/ui';
import { PageDataStore } from './page-data';

/** Behind `?`: what this page is for, the keys it has, and the way to the general help. */
@Component({
  selector: 'lu-page-help',
  imports: [Button, Icon, RouterLink, ShortcutHelp, TranslocoPipe],
  template: `
    <lu-shortcut-help>
      @if (page().help; as key) {
        <p class="help">{{ key | transloco }}</p>
      }
      <p>
        <a luButton="quiet" routerLink="/help" (click)="keys.helpOpen.set(false)">
          <lu-icon name="help" />{{ 'app.help.more' | transloco }}
        </a>
      </p>
    </lu-shortcut-help>
  `,
  styles: `
    .help {
      white-space: pre-line;
    }
  `,
})
export class PageHelp {
  protected readonly page = inject(PageDataStore).value;
  protected readonly keys = inject(Shortcuts);
}
