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
import {
  ALERT_KINDS,
  formatCode,
  HOUSING,
  INTAKE_STATES,
  LINK_STATES,
  VISITOR_DUE,
  VISITOR_STATUSES,
  type VisitorListItem,
  type VisitorQuery,
  VISITORS_ROUTES,
} from '@luwte/visitors/domain';
import { AlertMark } from '../shared/alert-mark';
import { Sections } from '../shared/sections';
import { StatusMark } from '../shared/status-mark';
import { optionsOf } from '../shared/visitor-words';

/** Typing is waited for this long before the list asks, milliseconds. */
const TYPING_MS = 250;
type ListFilter = 'status' | Exclude<keyof VisitorQuery, 'query' | 'limit' | 'cursor' | 'sort'>;
/** Filters that what a search finds can be narrowed by: status and alert, the first two. */
const SHOWN_FILTERS = 2;
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
  protected readonly list = injectList<VisitorListItem, ListFilter | 'query'>({
    path: VISITORS_ROUTES.visitors,
    filters: ['status', 'alert', 'due', 'intake', 'housing', 'link', 'query'],
    privateFilters: ['query'],
    sort: '-lastVisitAt',
    live: ['visitors.'],
  });
  protected readonly query = signal('');
  private readonly search = viewChild.required(SearchField);

  protected readonly searching = computed(() => (this.list.filters().query ?? '') !== '');
  /** A search goes by name; what it finds is narrowed by what the list shows. */
  protected readonly filters = computed<readonly Filter<ListFilter>[]>(() =>
    this.searching() ? this.allFilters().slice(0, SHOWN_FILTERS) : this.allFilters(),
  );
  private readonly allFilters = computed<readonly Filter<ListFilter>[]>(() => [
    {
      name: 'status',
      label: this.texts('visitors.columns.status'),
      options: optionsOf(this.texts, 'statuses', LISTED),
    },
    {
      name: 'alert',
      label: this.texts('visitors.columns.alerts'),
      options: optionsOf(this.texts, 'alerts', ALERT_KINDS),
    },
    {
      name: 'due',
      label: this.texts('visitors.list.due'),
      options: optionsOf(this.texts, 'dues', VISITOR_DUE),
    },
    {
      name: 'intake',
      label: this.texts('visitors.intake.title'),
      options: optionsOf(this.texts, 'intakes', INTAKE_STATES),
    },
    {
      name: 'housing',
      label: this.texts('visitors.labels.housing'),
      options: optionsOf(this.texts, 'housings', HOUSING),
    },
    {
      name: 'link',
      label: this.texts('visitors.list.link'),
      options: optionsOf(this.texts, 'links', LINK_STATES),
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
