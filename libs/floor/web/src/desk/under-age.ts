import { booleanAttribute, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ALWAYS_OFFERED } from '@luwte/floor/domain';
import { Banner, Button, Icon } from '@luwte/ui';

/** Help for somebody under 18 that a worker can name at once. */
const HELP_LINES = ['child-line', 'safe-home', 'suicide'] as const;

/** The one hard stop at the door, and no dead end: what is always offered, and the words to refer with. */
@Component({
  selector: 'lu-under-age',
  imports: [Banner, Button, Icon, TranslocoPipe],
  template: `
    <lu-banner tone="danger" icon="block" urgent [heading]="'desk.minor.heading' | transloco">
      <p>{{ 'desk.minor.text' | transloco }}</p>
      <ul>
        @for (offer of offers; track offer) {
          <li>{{ 'desk.minor.offers.' + offer | transloco }}</li>
        }
      </ul>
    </lu-banner>
    <p>
      <strong>{{ 'desk.minor.say' | transloco }}</strong>
    </p>
    <blockquote>{{ 'desk.minor.words' | transloco }}</blockquote>
    <ul>
      @for (line of lines; track line) {
        <li>{{ 'desk.minor.lines.' + line | transloco }}</li>
      }
    </ul>
    <button luButton size="big" type="button" [busy]="busy()" (click)="recorded.emit()">
      <lu-icon name="save" />{{ 'desk.minor.record' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--lu-space-3);
    }

    lu-banner {
      justify-self: stretch;
    }

    ul {
      padding-inline-start: var(--lu-space-5);
    }

    blockquote {
      margin: var(--lu-space-1) 0;
      padding-inline-start: var(--lu-space-4);
      border-inline-start: 3px solid var(--lu-accent);
      font-style: italic;
    }
  `,
})
export class UnderAge {
  readonly busy = input(false, { transform: booleanAttribute });
  /** The worker recorded that somebody was sent away. */
  readonly recorded = output();
  protected readonly offers = ALWAYS_OFFERED;
  protected readonly lines = HELP_LINES;
}
