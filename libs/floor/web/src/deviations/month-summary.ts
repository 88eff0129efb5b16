import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type DecisionMonth, monthOf } from '@luwte/floor/domain';
import { newId } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, Preferences, Session } from '@luwte/platform/web';
import { Banner, Button, Card, Failure, Icon, Notices } from '@luwte/ui';
import { HouseTimePipe } from '../shared/house-time';
import { DecisionsClient } from './decisions-client';
import { monthInWords } from './month-words';

/** A month of decisions in numbers, and closing it. */
@Component({
  selector: 'lu-month-summary',
  imports: [Banner, Button, Card, Failure, HouseTimePipe, Icon, TranslocoPipe],
  template: `
    <lu-card icon="calendar_today" [heading]="title()">
      <p class="lu-number">
        {{
          'admission.month.counts'
            | transloco
              : { deviations: month().deviations, refusals: month().refusals, visits: month().visits }
        }}
        {{ 'admission.month.reviewed' | transloco: { count: month().reviewed, of: total() } }}
      </p>
      <table class="lu-table">
        <thead>
          <tr>
            <th scope="col">{{ 'admission.trial.reason' | transloco }}</th>
            <th scope="col" class="number">{{ 'admission.kinds.deviation' | transloco }}</th>
            <th scope="col" class="number">{{ 'admission.kinds.refusal' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (line of month().reasons; track line.code) {
            <tr>
              <th scope="row">{{ 'floor.reasons.' + line.code | transloco }}</th>
              <td class="number lu-number">{{ line.deviations }}</td>
              <td class="number lu-number">{{ line.refusals }}</td>
            </tr>
          }
        </tbody>
      </table>
      @if (month().closed; as closed) {
        <lu-banner
          tone="success"
          [heading]="
            'admission.month.closedBy'
              | transloco: { who: closed.by ?? '–', at: closed.at | luHouseTime: 'moment' }
          "
        >
          {{ closed.note }}
        </lu-banner>
      } @else if (session.can('floor.review-decisions')) {
        <div class="lu-row lu-screen-only">
          <button luButton type="button" [disabled]="!closable()" [busy]="busy()" (click)="close()">
            <lu-icon name="lock" />{{ 'admission.month.close' | transloco }}
          </button>
          @if (!closable()) {
            <span class="lu-soft">
              {{ (over() ? 'admission.month.reviewFirst' : 'admission.month.notOver') | transloco }}
            </span>
          }
        </div>
      }
      @if (problem(); as failed) {
        <lu-failure [problem]="failed" [retry]="false" />
      }
    </lu-card>
  `,
  styles: `
    .number {
      text-align: end;
    }

    th[scope='row'] {
      color: var(--lu-text);
      font-size: inherit;
    }
  `,
})
export class MonthSummary {
  private readonly client = inject(DecisionsClient);
  private readonly clock = inject(Clock);
  private readonly notices = inject(Notices);
  private readonly preferences = inject(Preferences);
  private readonly texts = injectTexts();
  protected readonly session = inject(Session);
  readonly month = input.required<DecisionMonth>();
  readonly changed = output();
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly title = computed(() =>
    monthInWords(this.month().month, this.preferences.value().language),
  );
  protected readonly total = computed(() => this.month().deviations + this.month().refusals);
  protected readonly over = computed(
    () => monthOf(this.clock.read(), this.session.timeZone()) > this.month().month,
  );
  protected readonly closable = computed(() => this.over() && this.month().reviewed === this.total());

  protected async close(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.close({ id: newId(), month: this.month().month });
      this.notices.done(this.texts('admission.month.done'));
      this.changed.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
