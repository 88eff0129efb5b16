import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';

/**
 * The head of a page: its only `h1` (which gets the focus after navigation), a line of explanation, a way back,
 * and the page's actions as content.
 */
@Component({
  selector: 'lu-page-header',
  imports: [Button, Icon, RouterLink, TranslocoPipe],
  template: `
    @if (back(); as target) {
      <a luButton="quiet" iconOnly [routerLink]="target" [attr.aria-label]="'app.kit.back' | transloco">
        <lu-icon name="arrow_back" />
      </a>
    }
    <div class="words">
      <h1 tabindex="-1">{{ heading() }}</h1>
      @if (lead()) {
        <p class="lead">{{ lead() }}</p>
      }
    </div>
    <div class="actions lu-screen-only"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-2) var(--lu-space-3);
    }

    .words {
      flex: 1 1 16rem;
    }

    .lead {
      color: var(--lu-text-soft);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-2);
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input<string>();
  /** Router link of the page above this one. */
  readonly back = input<string | readonly string[]>();
}
