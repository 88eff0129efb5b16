import { Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  ADMISSION_REASONS,
  DECISION_KINDS,
  DECISION_ROUTES,
  type DecisionLine,
  type ReviewVerdict,
} from '@luwte/floor/domain';
import { injectList, injectTexts, Preferences, Session } from '@luwte/platform/web';
import {
  Button,
  Cell,
  type Column,
  DataTable,
  Empty,
  Filters,
  PageHeader,
  Status,
  type Tone,
} from '@luwte/ui';
import { formatCode } from '@luwte/visitors/domain';
import { houseTime } from '../shared/house-time';
import { reloadOnNews } from '../shared/on-news';
import { DecisionsClient } from './decisions-client';
import { MonthSummary } from './month-summary';
import { monthInWords } from './month-words';
import { ReviewDialog } from './review-dialog';

const TONES: Readonly<Record<ReviewVerdict, Tone>> = {
  agreed: 'success',
  'to-discuss': 'warning',
  'would-decide-otherwise': 'danger',
};

/** Deviations and refusals, month by month, for the coordinator's review. Codes tell visitors apart. */
@Component({
  selector: 'lu-deviations-page',
  imports: [
    Button,
    Cell,
    DataTable,
    Empty,
    Filters,
    MonthSummary,
    PageHeader,
    ReviewDialog,
    RouterLink,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './deviations-page.html',
  host: { class: 'lu-stack' },
})
export class DeviationsPage {
  private readonly client = inject(DecisionsClient);
  private readonly texts = injectTexts();
  private readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);
  protected readonly list = injectList<DecisionLine, 'month' | 'kind' | 'reason' | 'reviewed'>({
    path: DECISION_ROUTES.decisions,
    filters: ['month', 'kind', 'reason', 'reviewed'],
    sort: '-at',
    live: ['floor.decisions-changed'],
  });
  protected readonly months = resource({ loader: () => this.client.months() });
  protected readonly reviewing = signal<DecisionLine | null>(null);
  protected readonly month = computed(() => {
    const chosen = this.list.filters().month;
    return this.months.hasValue() ? this.months.value().find(({ month }) => month === chosen) : undefined;
  });
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = (row: DecisionLine): string => row.id;
  protected readonly filters = computed(() => [
    {
      name: 'month' as const,
      label: this.texts('admission.columns.month'),
      options: (this.months.hasValue() ? this.months.value() : []).map(({ month }) => ({
        value: month,
        label: monthInWords(month, this.preferences.value().language),
      })),
    },
    {
      name: 'kind' as const,
      label: this.texts('admission.columns.kind'),
      options: DECISION_KINDS.map((value) => ({ value, label: this.texts(`admission.kinds.${value}`) })),
    },
    {
      name: 'reason' as const,
      label: this.texts('admission.columns.reasons'),
      options: ADMISSION_REASONS.map((value) => ({ value, label: this.texts(`floor.reasons.${value}`) })),
    },
    {
      name: 'reviewed' as const,
      label: this.texts('admission.columns.review'),
      options: ['false', 'true'].map((value) => ({
        value,
        label: this.texts(`admission.reviewed.${value}`),
      })),
    },
  ]);
  protected readonly columns = computed<readonly Column<DecisionLine>[]>(() => [
    this.column('at', ({ at }) => this.time(at), { sort: 'at' }),
    this.column('kind', ({ kind }) => this.texts(`admission.kinds.${kind}`)),
    this.column('code', ({ code, visitId }) =>
      code === null ? (visitId ? this.texts('floor.anonymous') : '') : formatCode(code),
    ),
    this.column('reasons', ({ reasons }) =>
      reasons.map((code) => this.texts(`floor.reasons.${code}`)).join(', '),
    ),
    this.column('note', ({ note }) => note ?? ''),
    this.column('decidedBy', ({ decidedBy }) => decidedBy ?? ''),
    this.column('secondPerson', ({ secondPerson }) => secondPerson ?? ''),
    this.column('outcome', (row) => this.outcome(row)),
    this.column('policy', ({ policyVersion }) => String(policyVersion), { numeric: true, extra: true }),
    this.column('review', ({ review }) =>
      review ? this.texts(`admission.verdicts.${review.verdict}`) : this.texts('admission.reviewed.false'),
    ),
    this.column('reviewNote', ({ review }) => review?.note ?? '', { extra: true }),
    this.column('reviewedBy', ({ review }) => review?.by ?? '', { extra: true }),
  ]);

  constructor() {
    reloadOnNews(this.months, 'floor.decisions-changed');
  }

  protected toneOf({ review }: DecisionLine): Tone {
    return review ? TONES[review.verdict] : 'neutral';
  }

  protected reviewed(changed: boolean): void {
    this.reviewing.set(null);
    if (!changed) return;
    this.list.reload();
    this.months.reload();
  }

  /** How the visit went, in words: where the visitor is, the gravest look, why they left. */
  private outcome({ visit }: DecisionLine): string {
    if (!visit) return '';
    return [
      this.texts(`floor.states.${visit.state}`),
      ...(visit.gravest ? [this.texts(`floor.observations.${visit.gravest}`)] : []),
      ...(visit.leaveReason ? [this.texts(`floor.leave.reasons.${visit.leaveReason}`)] : []),
    ].join(' · ');
  }

  private time(at: string): string {
    return houseTime(at, 'moment', this.preferences.value().language, this.session.timeZone());
  }

  private column(
    key: string,
    text: (row: DecisionLine) => string,
    more: Partial<Column<DecisionLine>> = {},
  ): Column<DecisionLine> {
    return { key, label: this.texts(`admission.columns.${key}`), text, ...more };
  }
}
