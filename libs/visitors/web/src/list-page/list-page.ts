import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { injectList, injectTexts, Moments, Session } from '@luwte/platform/web';
import {
  Button,
  Cell,
  type Column,
  DataTable,
  Empty,
  type Filter,
  Filters,
  Icon,
  PageHeader,
  SearchField,
  shortcuts,
} from '@luwte/ui';
import { formatCode, VISITOR_STATUSES, type VisitorListItem, VISITORS_ROUTES } from '@luwte/visitors/domain';
import { AlertMark } from '../shared/alert-mark';
import { Sections } from '../shared/sections';
import { StatusMark } from '../shared/status-mark';
import { optionsOf } from '../shared/visitor-words';

/** Typing is waited for this long before the list asks, milliseconds. */
const TYPING_MS = 250;
const LISTED = VISITOR_STATUSES.filter((status) => status !== 'erased');

/** Everybody whom the house knows: found by name or code, filtered, sorted, exported, printed. */
@Component({
  selector: 'lu-list-page',
  imports: [
    AlertMark,
    Button,
    Cell,
    DataTable,
    Empty,
    Filters,
    Icon,
    PageHeader,
    RouterLink,
    SearchField,
    Sections,
    StatusMark,
    TranslocoPipe,
  ],
  templateUrl: './list-page.html',
  styleUrl: './list-page.css',
  host: { class: 'lu-stack' },
})
export class ListPage {
  private readonly texts = injectTexts();
  private readonly moments = inject(Moments);
  protected readonly session = inject(Session);
  protected readonly list = injectList<VisitorListItem, 'status' | 'query'>({
    path: VISITORS_ROUTES.visitors,
    filters: ['status', 'query'],
    privateFilters: ['query'],
    sort: '-lastVisitAt',
    live: ['visitors.'],
  });
  protected readonly query = signal('');
  private readonly search = viewChild.required(SearchField);

  protected readonly searching = computed(() => (this.list.filters().query ?? '') !== '');
  protected readonly filters = computed<readonly Filter<'status'>[]>(() => [
    {
      name: 'status',
      label: this.texts('visitors.columns.status'),
      options: optionsOf(this.texts, 'statuses', LISTED),
    },
  ]);
  protected readonly columns = computed<readonly Column<VisitorListItem>[]>(() => [
    {
      key: 'name',
      label: this.texts('visitors.columns.name'),
      text: ({ handle }) => handle ?? this.texts('visitors.noHandle'),
    },
    { key: 'code', label: this.texts('visitors.columns.code'), text: ({ code }) => formatCode(code) },
    {
      key: 'status',
      label: this.texts('visitors.columns.status'),
      text: ({ status }) => this.texts(`visitors.statuses.${status}`),
    },
    {
      key: 'alerts',
      label: this.texts('visitors.columns.alerts'),
      text: ({ alertKinds }) => alertKinds.map((kind) => this.texts(`visitors.alerts.${kind}`)).join(', '),
    },
    {
      key: 'lastVisit',
      label: this.texts('visitors.columns.lastVisit'),
      text: ({ lastVisitAt }) => (lastVisitAt === null ? '' : this.moments.day(lastVisitAt)),
      ...(this.searching() ? {} : { sort: 'lastVisitAt' }),
    },
    {
      key: 'registered',
      label: this.texts('visitors.columns.registered'),
      text: ({ registeredAt }) => this.moments.day(registeredAt),
      ...(this.searching() ? {} : { sort: 'registeredAt' }),
    },
    {
      key: 'birthYear',
      label: this.texts('visitors.columns.birthYear'),
      text: ({ birthYear }) => String(birthYear ?? ''),
      numeric: true,
      extra: true,
    },
  ]);
  protected readonly codeOf = formatCode;
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = ({ id }: VisitorListItem): string => id;

  constructor() {
    effect((onCleanup) => {
      const text = this.query().trim();
      if (text === untracked(() => this.list.filters().query ?? '')) return;
      const timer = setTimeout(() => this.list.filter('query', text), TYPING_MS);
      onCleanup(() => clearTimeout(timer));
    });
    shortcuts({ key: '/', label: 'visitors.keys.search', run: () => this.search().focus() });
  }

  protected clear(): void {
    this.query.set('');
    this.list.clear();
  }
}
