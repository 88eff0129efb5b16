import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type Advice,
  canBeSecondPerson,
  type Deviation,
  type DeviationNeed,
  REASON_TEXT,
} from '@luwte/floor/domain';
import { keepsText } from '@luwte/platform/kernel';
import { type ApiProblem, injectTexts, Session } from '@luwte/platform/web';
import { Banner, Button, Field, Icon, TextInput } from '@luwte/ui';
import { FloorClient } from '../data/floor-client';

/** What a refused seating says it needs (`floor.deviation-required`); null for another problem. */
export function deviationAsked(
  problem: ApiProblem | null,
): { readonly advice: Advice; readonly needs: DeviationNeed } | null {
  if (problem?.code !== 'floor.deviation-required') return null;
  const { advice, needs } = problem.problem;
  return { advice: advice as Advice, needs: needs as DeviationNeed };
}

/** The advice is against it, and a worker may go on all the same: why, and with whom where two must agree. */
@Component({
  selector: 'lu-deviation-form',
  imports: [Banner, Button, Field, Icon, TextInput, TranslocoPipe],
  template: `
    <lu-banner
      [tone]="needs() === 'impossible' ? 'danger' : 'warning'"
      [heading]="'floor.deviation.advice.' + advice().outcome | transloco"
    >
      <ul>
        @for (reason of advice().reasons; track reason.code) {
          <li>{{ 'floor.reasons.' + reason.code | transloco }}</li>
        }
      </ul>
    </lu-banner>
    @if (needs() === 'impossible') {
      <p>{{ 'floor.deviation.impossible' | transloco }}</p>
    } @else {
      <lu-field [label]="'floor.deviation.reason' | transloco" [errors]="reasonErrors()">
        <textarea
          luInput
          rows="3"
          [attr.maxlength]="limit.max"
          [value]="reason()"
          #why
          (input)="reason.set(why.value)"
        ></textarea>
      </lu-field>
      @if (needs() === 'reason-and-second-person') {
        <lu-field [label]="'floor.deviation.second' | transloco" [errors]="secondErrors()">
          <select luInput #who (change)="second.set(who.value)">
            <option value="">{{ 'floor.deviation.choose' | transloco }}</option>
            @for (colleague of others(); track colleague.id) {
              <option [value]="colleague.id" [selected]="second() === colleague.id">
                {{ colleague.name }}
              </option>
            }
          </select>
        </lu-field>
      }
      <button luButton="primary" size="big" type="button" [busy]="busy()" (click)="go()">
        <lu-icon name="check" />{{ 'floor.deviation.go' | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-3);
    }

    ul {
      padding-inline-start: var(--lu-space-4);
    }
  `,
})
export class DeviationForm {
  private readonly client = inject(FloorClient);
  private readonly session = inject(Session);
  private readonly texts = injectTexts();
  readonly advice = input.required<Advice>();
  readonly needs = input.required<DeviationNeed>();
  readonly busy = input(false);
  readonly decided = output<Deviation>();

  protected readonly limit = REASON_TEXT;
  protected readonly reason = signal('');
  protected readonly second = signal('');
  private readonly tried = signal(false);
  private readonly colleagues = resource({ loader: () => this.client.colleagues() });
  protected readonly others = computed(() =>
    (this.colleagues.hasValue() ? this.colleagues.value() : []).filter((colleague) =>
      canBeSecondPerson(colleague, this.session.account()?.id ?? ''),
    ),
  );
  private readonly asksSecond = computed(() => this.needs() === 'reason-and-second-person');
  protected readonly reasonErrors = computed(() =>
    this.tried() && !keepsText(this.reason(), REASON_TEXT)
      ? [this.texts('floor.deviation.tooShort', { min: REASON_TEXT.min })]
      : [],
  );
  protected readonly secondErrors = computed(() =>
    this.tried() && this.second() === '' ? [this.texts('floor.fields.required')] : [],
  );

  protected go(): void {
    this.tried.set(true);
    if (this.reasonErrors().length > 0 || (this.asksSecond() && this.second() === '')) return;
    this.decided.emit({
      reason: this.reason().trim(),
      secondAccountId: this.asksSecond() ? this.second() : null,
    });
  }
}
