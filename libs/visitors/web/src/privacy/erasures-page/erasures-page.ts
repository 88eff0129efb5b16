import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { injectList, injectTexts, Moments } from '@luwte/platform/web';
import { Cell, type Column, DataTable, Empty, type Filter, Filters, PageHeader } from '@luwte/ui';
import { ERASURE_REASONS, type ErasureLine, VISITORS_ROUTES } from '@luwte/visitors/domain';
import { Sections } from '../../shared/sections';

/** Everybody who was erased, as proofs under a running number. */
@Component({
  selector: 'lu-erasures-page',
  imports: [Cell, DataTable, Empty, Filters, PageHeader, RouterLink, Sections, TranslocoPipe],
  template: `
    <lu-page-header
      back="/visitors"
      [heading]="'visitors.erasures.title' | transloco"
      [lead]="'visitors.erasures.lead' | transloco"
    />
    <lu-sections />
    <lu-data-table
      name="erasures"
      [caption]="'visitors.erasures.title' | transloco"
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
      <lu-filters
        tableFilters
        [filters]="filters()"
        [values]="list.filters()"
        (changed)="list.filter($event.name, $event.value)"
        (cleared)="list.clear()"
      />
      <ng-template luCell="number" let-row>
        <a class="number" [routerLink]="['/visitors/erasures', row.id]">
          {{ 'visitors.erasure.numbered' | transloco: { number: row.number } }}
        </a>
      </ng-template>
      <lu-empty
        icon="shield"
        [heading]="'visitors.erasures.empty' | transloco"
        [lead]="'visitors.erasures.emptyLead' | transloco"
      />
    </lu-data-table>
  `,
  styles: `
    .number {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--lu-target);
      font-weight: var(--lu-weight-medium);
    }
  `,
  host: { class: 'lu-stack' },
})
export class ErasuresPage {
  private readonly texts = injectTexts();
  private readonly moments = inject(Moments);
  protected readonly list = injectList<ErasureLine, 'reason'>({
    path: VISITORS_ROUTES.erasures,
    filters: ['reason'],
    sort: '-number',
    live: ['visitors.'],
  });
  protected readonly filters = computed<readonly Filter<'reason'>[]>(() => [
    {
      name: 'reason',
      label: this.texts('visitors.erasure.reason'),
      options: ERASURE_REASONS.map((value) => ({
        value,
        label: this.texts(`visitors.erasure.reasons.${value}`),
      })),
    },
  ]);
  protected readonly columns = computed<readonly Column<ErasureLine>[]>(() => [
    {
      key: 'number',
      label: this.texts('visitors.erasures.number'),
      text: ({ number }) => String(number),
      sort: 'number',
    },
    {
      key: 'at',
      label: this.texts('visitors.erasure.at'),
      text: ({ at }) => `${this.moments.day(at)}, ${this.moments.time(at)}`,
    },
    {
      key: 'reason',
      label: this.texts('visitors.erasure.reason'),
      text: ({ reason }) => this.texts(`visitors.erasure.reasons.${reason}`),
    },
    {
      key: 'askedBy',
      label: this.texts('visitors.erasure.askedBy'),
      text: ({ askedBy }) => this.texts(`visitors.erasure.askers.${askedBy}`),
    },
    {
      key: 'by',
      label: this.texts('visitors.erasure.by'),
      text: ({ byName }) => byName ?? this.texts('visitors.erasure.system'),
    },
  ]);
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = ({ id }: ErasureLine): string => id;
}
