import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';

/** A surface with a heading: `<lu-card heading="…" icon="schedule">… <button cardAction>…`. */
@Component({
  selector: 'lu-card',
  imports: [Icon],
  template: `
    @if (heading(); as text) {
      <header>
        @if (icon(); as name) {
          <lu-icon [name]="name" />
        }
        <h2>{{ text }}</h2>
        <div class="actions"><ng-content select="[cardAction]" /></div>
      </header>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lu-space-3);
      padding: var(--lu-space-4);
      border: 1px solid var(--lu-line);
      border-radius: var(--lu-radius-l);
      background: var(--lu-surface);
      box-shadow: var(--lu-shadow-1);
    }

    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-2);
    }

    h2 {
      flex: 1 1 auto;
      font-size: var(--lu-text-l);
    }

    .actions:empty {
      display: none;
    }

    .actions {
      display: flex;
      gap: var(--lu-space-2);
    }
  `,
})
export class Card {
  readonly heading = input<string>();
  readonly icon = input<IconName>();
}
