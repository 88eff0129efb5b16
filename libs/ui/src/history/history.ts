import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';

/** One value that changed, in words. */
export interface HistoryChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** One version: when, by whom, why, and what became different. All texts are translated. */
export interface HistoryEntry {
  readonly version: number;
  readonly when: string;
  readonly who: string;
  readonly reason: string | null;
  readonly changes: readonly HistoryChange[];
  /** Whether this version can be brought back; the one in force cannot. */
  readonly restorable: boolean;
}

/** What became of something, version by version, the newest first; an earlier one can be brought back. */
@Component({
  selector: 'lu-history',
  imports: [Button, Icon, TranslocoPipe],
  template: `
    <ol role="list">
      @for (entry of entries(); track entry.version) {
        <li>
          <div class="head">
            <span>
              <strong>{{ entry.when }}</strong> · {{ entry.who }}
              @if (entry.reason) {
                <span class="soft">{{ entry.reason }}</span>
              }
            </span>
            @if (entry.restorable) {
              <button
                luButton="quiet"
                type="button"
                [attr.aria-label]="'app.kit.restoreLabel' | transloco: { when: entry.when }"
                (click)="restored.emit(entry)"
              >
                <lu-icon name="undo" />{{ 'app.kit.restore' | transloco }}
              </button>
            }
          </div>
          <dl>
            @for (change of entry.changes; track change.label) {
              <dt>{{ change.label }}</dt>
              <dd>
                <span class="from">{{ change.from || '–' }}</span>
                <lu-icon name="arrow_forward" [label]="'app.kit.became' | transloco" />
                <span>{{ change.to || '–' }}</span>
              </dd>
            }
          </dl>
        </li>
      } @empty {
        <li class="soft">{{ 'app.kit.noHistory' | transloco }}</li>
      }
    </ol>
  `,
  styles: `
    li {
      padding-block: var(--lu-space-3);
      border-block-end: 1px solid var(--lu-line);
    }

    li:last-child {
      border-block-end: 0;
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lu-space-2);
    }

    .soft,
    .from,
    dt {
      color: var(--lu-text-soft);
    }

    dl {
      display: grid;
      grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr);
      gap: var(--lu-space-1) var(--lu-space-4);
    }

    dd {
      --lu-icon-size: 1rem;

      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-2);
      overflow-wrap: anywhere;
    }

    .from {
      text-decoration: line-through;
    }

    @media (width < 40rem) {
      dl {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class History {
  readonly entries = input.required<readonly HistoryEntry[]>();
  /** Somebody wants this version back. */
  readonly restored = output<HistoryEntry>();
}
