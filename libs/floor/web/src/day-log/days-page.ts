import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DAY_LOG_ROUTES, type DayLine } from '@luwte/floor/domain';
import { instantAt } from '@luwte/platform/kernel';
import { injectList, injectTexts, Preferences, Session } from '@luwte/platform/web';
import { Cell, type Column, DataTable, Empty, PageHeader } from '@luwte/ui';
import { houseTime } from '../shared/house-time';

/** The days of the house, each with its protocol. */
@Component({
  selector: 'lu-days-page',
  imports: [Cell, DataTable, Empty, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <lu-page-header [heading]="'day.log.title' | transloco" [lead]="'day.log.lead' | transloco" />
    <lu-data-table
      name="days"
      [caption]="'day.log.title' | transloco"
      [columns]="columns()"
      [rows]="list.rows()"
      [trackBy]="rowId"
      [sort]="list.sort()"
      [loading]="list.loading()"
      [refreshing]="list.refreshing()"
      [problem]="list.problem()"
      [hasNext]="list.hasNext()"
      [hasPrevious]="list.hasPrevious()"
      [readAll]="readAll"
      (sortChange)="list.orderBy($event)"
      (next)="list.next()"
      (previous)="list.previous()"
      (again)="list.reload()"
    >
      <div tableFilters class="filters">
        <label>
          {{ 'floor.visits.from' | transloco }}
          <input
            class="lu-input"
            type="date"
            [value]="list.filters().from ?? ''"
            #from
            (change)="list.filter('from', from.value || null)"
          />
        </label>
        <label>
          {{ 'floor.visits.to' | transloco }}
          <input
            class="lu-input"
            type="date"
            [value]="list.filters().to ?? ''"
            #to
            (change)="list.filter('to', to.value || null)"
          />
        </label>
      </div>
      <ng-template luCell="day" let-row>
        <a [routerLink]="['/days', row.day]">{{ columns()[1]?.text(row) }}</a>
      </ng-template>
      <lu-empty icon="list" [heading]="'day.log.none' | transloco" [lead]="'day.log.noneLead' | transloco" />
    </lu-data-table>
  `,
  styles: `
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-3);
    }

    label {
      display: flex;
      align-items: center;
      gap: var(--lu-space-2);
    }

    input {
      inline-size: 10rem;
    }
  `,
  host: { class: 'lu-stack' },
})
export class DaysPage {
  private readonly texts = injectTexts();
  private readonly preferences = inject(Preferences);
  private readonly session = inject(Session);
  protected readonly list = injectList<DayLine, 'from' | 'to'>({
    path: DAY_LOG_ROUTES.days,
    filters: ['from', 'to'],
    sort: '-day',
    live: ['floor.opening-changed', 'floor.day-log-changed'],
  });
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = (line: DayLine): string => line.day;
  protected readonly columns = computed<readonly Column<DayLine>[]>(() => [
    this.column('number', ({ number }) => String(number), { numeric: true }),
    this.column('day', ({ day }) => this.at(instantAt(day, '12:00', this.session.timeZone()), 'day'), {
      sort: 'day',
    }),
    this.column('state', ({ state }) => this.texts(`floor.house.states.${state}`)),
    this.column('opened', ({ openedAt }) => this.at(openedAt, 'clock')),
    this.column('closed', ({ closedAt }) => this.at(closedAt, 'clock')),
    this.column('visits', ({ visits }) => String(visits), { numeric: true }),
    this.column('refusals', ({ refusals }) => String(refusals), { numeric: true }),
    this.column('remarks', ({ remarks }) => String(remarks), { numeric: true }),
  ]);

  private at(at: string | null, style: 'clock' | 'day'): string {
    return at === null
      ? ''
      : houseTime(at, style, this.preferences.value().language, this.session.timeZone());
  }

  private column(
    key: string,
    text: (line: DayLine) => string,
    more: Partial<Column<DayLine>> = {},
  ): Column<DayLine> {
    return { key, label: this.texts(`day.log.columns.${key}`), text, ...more };
  }
}
