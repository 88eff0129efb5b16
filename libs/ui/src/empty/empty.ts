import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';

/** Nothing to show, and what to do next: the sentence as `lead`, the next step as content (a button or link). */
@Component({
  selector: 'lu-empty',
  imports: [Icon],
  template: `
    <span class="badge"><lu-icon [name]="icon()" /></span>
    <h2>{{ heading() }}</h2>
    @if (lead()) {
      <p>{{ lead() }}</p>
    }
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: var(--lu-space-2);
      padding: var(--lu-space-6) var(--lu-space-4);
      text-align: center;
    }

    .badge {
      --lu-icon-size: 1.75rem;

      display: grid;
      place-items: center;
      inline-size: 3.5rem;
      block-size: 3.5rem;
      border-radius: 50%;
      background: var(--lu-accent-soft);
      color: var(--lu-on-accent-soft);
    }

    h2 {
      font-size: var(--lu-text-l);
    }

    p {
      color: var(--lu-text-soft);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--lu-space-2);
      margin-block-start: var(--lu-space-2);
    }
  `,
})
export class Empty {
  readonly heading = input.required<string>();
  readonly lead = input<string>();
  readonly icon = input<IconName>('list');
}
