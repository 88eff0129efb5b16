import { booleanAttribute, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Banner, Button, Icon } from '@luwte/ui';

/** One field as this worker and the other left it, in words. */
export interface FieldPair {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * Somebody else saved first: both versions beside each other, what differs marked, and the choice. Nothing the
 * worker typed is lost before that choice.
 */
@Component({
  selector: 'lu-two-versions',
  imports: [Banner, Button, Icon, TranslocoPipe],
  template: `
    <lu-banner tone="warning" icon="groups" urgent [heading]="'floor.conflict.heading' | transloco">
      {{ (differing() > 0 ? 'floor.conflict.text' : 'floor.conflict.same') | transloco }}
    </lu-banner>
    <div class="scroll" role="region" tabindex="0" [attr.aria-label]="'floor.conflict.heading' | transloco">
      <table class="lu-table">
        <thead>
          <tr>
            <th scope="col">{{ 'floor.conflict.field' | transloco }}</th>
            <th scope="col">{{ 'floor.conflict.mine' | transloco }}</th>
            <th scope="col">{{ 'floor.conflict.theirs' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (pair of fields(); track pair.label) {
            <tr [class.differs]="pair.mine !== pair.theirs">
              <th scope="row">
                @if (pair.mine !== pair.theirs) {
                  <lu-icon name="priority_high" [label]="'floor.conflict.differs' | transloco" />
                }
                {{ pair.label }}
              </th>
              <td>{{ pair.mine || '–' }}</td>
              <td>{{ pair.theirs || '–' }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <div class="lu-row">
      <button luButton type="button" (click)="takeTheirs.emit()">
        {{ 'floor.conflict.takeTheirs' | transloco }}
      </button>
      <button luButton="primary" type="button" [busy]="busy()" (click)="keepMine.emit()">
        {{ 'floor.conflict.keepMine' | transloco }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lu-space-3);
    }

    .scroll {
      overflow-x: auto;
    }

    td {
      overflow-wrap: anywhere;
    }

    .differs {
      background: var(--lu-warning-soft);
    }

    .differs th {
      color: var(--lu-text);
      font-weight: var(--lu-weight-bold);
    }
  `,
})
export class TwoVersions {
  readonly fields = input.required<readonly FieldPair[]>();
  readonly busy = input(false, { transform: booleanAttribute });
  /** Save this worker's version over the other's. */
  readonly keepMine = output();
  /** Take the other's version; this worker's is dropped. */
  readonly takeTheirs = output();
  protected readonly differing = computed(
    () => this.fields().filter(({ mine, theirs }) => mine !== theirs).length,
  );
}
