import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  CUSTODY_STATES,
  LEFT_BEHIND_ROUTES,
  type LeftBehindLine,
  monthOf,
  previousMonth,
  registerNumber,
} from '@luwte/floor/domain';
import { Clock, injectList, injectTexts, Preferences, Session } from '@luwte/platform/web';
import { Button, Cell, type Column, DataTable, Empty, Filters, Icon, PageHeader, Status } from '@luwte/ui';
import { monthInWords } from '../deviations/month-words';
import { houseTime } from '../shared/house-time';
import { CUSTODY_LOOKS } from './custody-words';

/** How many months the filter offers. */
const MONTHS = 13;

/** The register of left-behind substances: number, what, where, who saw it, where it is. Month by month on paper. */
@Component({
  selector: 'lu-left-behind-page',
  imports: [Button, Cell, DataTable, Empty, Filters, Icon, PageHeader, RouterLink, Status, TranslocoPipe],
  templateUrl: './left-behind-page.html',
  host: { class: 'lu-stack' },
})
export class LeftBehindPage {
  private readonly texts = injectTexts();
  private readonly clock = inject(Clock);
  private readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);
  protected readonly list = injectList<LeftBehindLine, 'month' | 'state'>({
    path: LEFT_BEHIND_ROUTES.list,
    filters: ['month', 'state'],
    sort: '-number',
    live: ['floor.left-behind-changed'],
  });
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = (row: LeftBehindLine): string => row.id;
  protected readonly heading = computed(() => {
    const { month } = this.list.filters();
    const title = this.texts('left-behind.title');
    return month ? `${title}: ${monthInWords(month, this.preferences.value().language)}` : title;
  });
  protected readonly filters = computed(() => {
    const months: string[] = [monthOf(this.clock.read(), this.session.timeZone())];
    while (months.length < MONTHS) months.push(previousMonth(months.at(-1) ?? ''));
    return [
      {
        name: 'month' as const,
        label: this.texts('left-behind.month'),
        options: months.map((value) => ({
          value,
          label: monthInWords(value, this.preferences.value().language),
        })),
      },
      {
        name: 'state' as const,
        label: this.texts('left-behind.state'),
        options: CUSTODY_STATES.map((value) => ({ value, label: this.texts(`left-behind.states.${value}`) })),
      },
    ];
  });
  protected readonly columns = computed<readonly Column<LeftBehindLine>[]>(() => [
    this.column('number', registerNumber, { sort: 'number' }),
    this.column('foundAt', ({ foundAt }) => this.time(foundAt)),
    this.column('place', ({ place }) => place),
    this.column(
      'description',
      ({ form, description }) => `${this.texts(`left-behind.forms.${form}`)}: ${description}`,
    ),
    this.column('seal', ({ sealNumber }) => sealNumber),
    this.column('registeredBy', ({ registeredBy }) => registeredBy ?? ''),
    this.column('witness', ({ witness }) => witness ?? ''),
    this.column('state', ({ state }) => this.texts(`left-behind.states.${state}`)),
    this.column('safe', ({ safe }) => safe ?? '', { extra: true }),
    this.column('destination', ({ destination }) => destination ?? ''),
    this.column('releasedAt', ({ releasedAt }) => (releasedAt ? this.time(releasedAt) : ''), { extra: true }),
    this.column('corrected', ({ corrected }) => (corrected ? this.texts('left-behind.yes') : ''), {
      extra: true,
    }),
  ]);

  /** Rows of a cell's template come without their type. */
  protected lookOf({ state }: LeftBehindLine) {
    return CUSTODY_LOOKS[state];
  }

  private time(at: string): string {
    return houseTime(at, 'moment', this.preferences.value().language, this.session.timeZone());
  }

  private column(
    key: string,
    text: (row: LeftBehindLine) => string,
    more: Partial<Column<LeftBehindLine>> = {},
  ): Column<LeftBehindLine> {
    return { key, label: this.texts(`left-behind.columns.${key}`), text, ...more };
  }
}
