import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type BoardVisit,
  OBSERVATION_STATES,
  type ObservationState,
  RESPIRATORY_RATE,
  SPO2,
} from '@luwte/floor/domain';
import type { NumberLimit } from '@luwte/platform/kernel';
import { Field, Icon, type IconName, TextInput } from '@luwte/ui';
import { BoardStore } from '../board/board-store';
import { readNumber } from '../shared/read-number';

const ICONS: Readonly<Record<ObservationState, IconName>> = {
  alert: 'check_circle',
  'drowsy-rousable': 'info',
  drowsy: 'warning',
  unresponsive: 'emergency',
};

/** How somebody looks: four big choices, one press each. Breathing and oxygen are noted first, when they are measured. */
@Component({
  selector: 'lu-observe-form',
  imports: [Field, Icon, TextInput, TranslocoPipe],
  template: `
    <div class="choices" role="group" [attr.aria-label]="'floor.observe.title' | transloco">
      @for (state of states; track state) {
        <button type="button" [attr.data-state]="state" (click)="observe(state)">
          <lu-icon [name]="icons[state]" />
          <span>
            <strong>{{ 'floor.observations.' + state | transloco }}</strong>
            <small>{{ 'floor.observe.hints.' + state | transloco }}</small>
          </span>
        </button>
      }
    </div>
    <details>
      <summary>{{ 'floor.observe.measured' | transloco }}</summary>
      <div class="measures">
        <lu-field
          [label]="'floor.observe.rate' | transloco"
          [errors]="rateErrors()"
          scope="floor"
          [optional]="true"
        >
          <input
            luInput
            inputmode="numeric"
            [value]="rate()"
            #rateField
            (input)="rate.set(rateField.value)"
          />
        </lu-field>
        <lu-field
          [label]="'floor.observe.spo2' | transloco"
          [errors]="spo2Errors()"
          scope="floor"
          [optional]="true"
        >
          <input
            luInput
            inputmode="numeric"
            [value]="spo2()"
            #spo2Field
            (input)="spo2.set(spo2Field.value)"
          />
        </lu-field>
      </div>
    </details>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-3);
    }

    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      gap: var(--lu-space-2);
    }

    button {
      --lu-icon-size: 1.75rem;

      display: flex;
      align-items: center;
      gap: var(--lu-space-3);
      min-block-size: var(--lu-target-big);
      padding: var(--lu-space-2) var(--lu-space-3);
      border: 2px solid var(--lu-line-strong);
      border-radius: var(--lu-radius-m);
      background: var(--lu-surface);
      text-align: start;
      cursor: pointer;
    }

    button span {
      display: grid;
      line-height: 1.25;
    }

    small {
      color: var(--lu-text-soft);
      font-size: var(--lu-text-s);
    }

    [data-state='alert'] {
      border-color: var(--lu-success);
      color: var(--lu-success);
    }

    [data-state='drowsy-rousable'] {
      border-color: var(--lu-info);
      color: var(--lu-info);
    }

    [data-state='drowsy'] {
      border-color: var(--lu-warning);
      color: var(--lu-warning);
    }

    [data-state='unresponsive'] {
      border-color: var(--lu-danger-solid);
      background: var(--lu-danger-solid);
      color: var(--lu-on-danger-solid);
    }

    [data-state='unresponsive'] small {
      color: inherit;
    }

    summary {
      min-block-size: var(--lu-target);
      align-content: center;
      color: var(--lu-accent);
      font-weight: var(--lu-weight-medium);
      cursor: pointer;
    }

    .measures {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
      gap: var(--lu-space-3);
    }
  `,
})
export class ObserveForm {
  private readonly store = inject(BoardStore);
  readonly visit = input.required<BoardVisit>();
  /** The tick is on its way: the sheet can close. */
  readonly done = output();

  protected readonly states = OBSERVATION_STATES;
  protected readonly icons = ICONS;
  protected readonly rate = signal('');
  protected readonly spo2 = signal('');
  protected readonly rateErrors = computed(() => errorsOf(this.rate(), RESPIRATORY_RATE));
  protected readonly spo2Errors = computed(() => errorsOf(this.spo2(), SPO2));

  /** A wrong measurement never stands in the way of the tick: it is left out. */
  protected observe(state: ObservationState): void {
    void this.store.tick(this.visit(), state, {
      ...measured('respiratoryRate', this.rate(), RESPIRATORY_RATE),
      ...measured('spo2', this.spo2(), SPO2),
    });
    this.done.emit();
  }
}

function errorsOf(
  text: string,
  limit: NumberLimit,
): readonly { readonly code: string; readonly params: Record<string, number> }[] {
  return readNumber(text, limit) === 'wrong'
    ? [{ code: 'out-of-range', params: { min: limit.min, max: limit.max } }]
    : [];
}

function measured(
  name: 'respiratoryRate' | 'spo2',
  text: string,
  limit: NumberLimit,
): Readonly<Record<string, number>> {
  const value = readNumber(text, limit);
  return typeof value === 'number' ? { [name]: value } : {};
}
