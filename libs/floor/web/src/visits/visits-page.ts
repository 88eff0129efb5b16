import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FLOOR_ROUTES, VISIT_STATES, type VisitListItem, type VisitState } from '@luwte/floor/domain';
import { Clock, injectList, injectTexts, Preferences, Session } from '@luwte/platform/web';
import {
  Button,
  Cell,
  type Column,
  DataTable,
  Empty,
  Filters,
  Icon,
  PageHeader,
  Status,
  type Tone,
} from '@luwte/ui';
import { LateDialog } from '../entry/late-dialog';
import { houseTime } from '../shared/house-time';
import { endOf, QUICK_RANGES, type QuickRange, quickRange, rangeOf, startOf } from './day-range';

const TONES: Readonly<Record<VisitState, Tone>> = {
  waiting: 'info',
  seated: 'success',
  'after-care': 'warning',
  left: 'neutral',
};

/** All visits of the house, newest first; the filters stand in the address. No names: codes tell visitors apart. */
@Component({
  selector: 'lu-visits-page',
  imports: [
    Button,
    Cell,
    DataTable,
    Empty,
    Filters,
    Icon,
    LateDialog,
    PageHeader,
    RouterLink,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './visits-page.html',
  styleUrl: './visits-page.css',
  host: { class: 'lu-stack' },
})
export class VisitsPage {
  private readonly texts = injectTexts();
  private readonly clock = inject(Clock);
  private readonly router = inject(Router);
  private readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);
  protected readonly ranges = QUICK_RANGES;
  protected readonly list = injectList<VisitListItem, 'state' | 'from' | 'to' | 'visitorId'>({
    path: FLOOR_ROUTES.visits,
    filters: ['state', 'from', 'to', 'visitorId'],
    sort: '-arrivedAt',
    live: ['floor.'],
  });
  protected readonly entering = signal(false);
  protected readonly range = computed(() => rangeOf(this.list.filters(), this.session.timeZone()));
  protected readonly quick = computed<QuickRange | null>(() => {
    const { from, to } = this.range();
    const now = this.clock.read();
    return (
      QUICK_RANGES.find((name) => {
        const range = quickRange(name, now, this.session.timeZone());
        return range.from === from && range.to === to;
      }) ?? null
    );
  });
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = (visit: VisitListItem): string => visit.id;
  protected readonly filters = computed(() => [
    {
      name: 'state' as const,
      label: this.texts('floor.visits.state'),
      options: VISIT_STATES.map((value) => ({ value, label: this.texts(`floor.states.${value}`) })),
    },
  ]);
  protected readonly columns = computed<readonly Column<VisitListItem>[]>(() => [
    this.column('arrivedAt', ({ arrivedAt }) => this.time(arrivedAt), { sort: 'arrivedAt' }),
    this.column('code', ({ code }) => code ?? this.texts('floor.anonymous')),
    this.column('state', ({ state }) => this.texts(`floor.states.${state}`)),
    this.column('place', ({ roomName, placeLabel }) => [roomName, placeLabel].filter(Boolean).join(' · ')),
    this.column('substance', ({ substance }) =>
      substance ? this.texts(`floor.substances.${substance}`) : '',
    ),
    this.column('route', ({ route }) => (route ? this.texts(`floor.routes.${route}`) : '')),
    this.column('uses', ({ uses }) => String(uses), { numeric: true }),
    this.column('seatedAt', ({ seatedAt }) => this.time(seatedAt), { extra: true }),
    this.column('leftAt', ({ leftAt }) => this.time(leftAt)),
    this.column('recordedAt', ({ recordedAt }) => this.time(recordedAt), { extra: true }),
    this.column('marks', (visit) => this.marks(visit).join(', ')),
  ]);

  protected marks({ late, deviation }: VisitListItem): readonly string[] {
    return [
      ...(late ? [this.texts('floor.visits.late')] : []),
      ...(deviation ? [this.texts('floor.visits.deviation')] : []),
    ];
  }

  /** Rows of a cell's template come without their type. */
  protected toneOf({ state }: VisitListItem): Tone {
    return TONES[state];
  }

  protected pick(name: QuickRange): void {
    const zone = this.session.timeZone();
    const { from, to } = quickRange(name, this.clock.read(), zone);
    const queryParams = {
      from: from === null ? null : startOf(from, zone),
      to: to === null ? null : endOf(to, zone),
      cursor: null,
    };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected setFrom(day: string): void {
    this.list.filter('from', day === '' ? null : startOf(day, this.session.timeZone()));
  }

  protected setTo(day: string): void {
    this.list.filter('to', day === '' ? null : endOf(day, this.session.timeZone()));
  }

  protected lateClosed(entered: boolean): void {
    this.entering.set(false);
    if (entered) this.list.reload();
  }

  private time(at: string | null): string {
    return at === null
      ? ''
      : houseTime(at, 'moment', this.preferences.value().language, this.session.timeZone());
  }

  private column(
    key: string,
    text: (visit: VisitListItem) => string,
    more: Partial<Column<VisitListItem>> = {},
  ): Column<VisitListItem> {
    return { key, label: this.texts(`floor.visits.columns.${key}`), text, ...more };
  }
}
