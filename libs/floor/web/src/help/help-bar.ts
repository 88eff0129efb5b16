import { booleanAttribute, Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '@luwte/platform/web';
import { Button, Icon } from '@luwte/ui';
import { AlarmSound } from '../board/alarm-sound';
import { HouseTimePipe } from '../shared/house-time';
import { HelpStore } from './help-store';

/** Colleagues who call: big, loud until somebody says by name that they come. */
@Component({
  selector: 'lu-help-bar',
  imports: [Button, HouseTimePipe, Icon, TranslocoPipe],
  template: `
    @for (call of store.calls(); track call.id) {
      <div class="call" [class.answered]="call.comingAt" [attr.role]="call.comingAt ? 'status' : 'alert'">
        <lu-icon [name]="call.comingAt ? 'how_to_reg' : 'campaign'" />
        <span class="words">
          <strong>
            {{ 'floor.help.needed' | transloco }}
            @if (call.placeLabel) {
              · {{ 'floor.place' | transloco: { label: call.placeLabel } }}
            }
          </strong>
          <span>
            {{ call.at | luHouseTime }} · {{ call.by }}
            @if (call.comingAt) {
              · {{ 'floor.help.coming' | transloco: { name: call.comingBy ?? '–' } }}
            }
          </span>
        </span>
        @if (!readonly() && session.can('floor.answer-help')) {
          @if (call.comingAt) {
            <button luButton size="big" type="button" (click)="store.act(call, 'end')">
              <lu-icon name="check" />{{ 'floor.help.end' | transloco }}
            </button>
          } @else {
            <button luButton="primary" size="big" type="button" (click)="store.act(call, 'come')">
              <lu-icon name="how_to_reg" />{{ 'floor.help.come' | transloco }}
            </button>
          }
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-2);
    }

    :host:empty {
      display: none;
    }

    .call {
      --lu-icon-size: 2rem;

      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-3);
      padding: var(--lu-space-3) var(--lu-space-4);
      border: 3px solid var(--lu-danger);
      border-radius: var(--lu-radius-l);
      background: var(--lu-danger-soft);
    }

    .call.answered {
      border-color: var(--lu-success);
      background: var(--lu-success-soft);
    }

    .words {
      flex: 1 1 12rem;
      display: grid;
      overflow-wrap: anywhere;
    }

    .words strong {
      font-size: var(--lu-text-l);
    }
  `,
})
export class HelpBar {
  protected readonly store = inject(HelpStore);
  protected readonly session = inject(Session);
  private readonly sound = inject(AlarmSound, { optional: true });
  /** Shows only: a wall screen. */
  readonly readonly = input(false, { transform: booleanAttribute });
  constructor() {
    const waiting = computed(() => this.store.calls().some(({ comingAt }) => comingAt === null));
    effect(() => this.sound?.follow(waiting(), 'help'));
  }
}
