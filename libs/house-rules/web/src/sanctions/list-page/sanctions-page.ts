import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  APPEAL_STATES,
  CODE_SOUGHT,
  HOUSE_RULES_ROUTES,
  SANCTION_SCOPES,
  SANCTION_STATES,
  SANCTION_STEPS,
  type SanctionLine,
} from '@luwte/house-rules/domain';
import { keepsText } from '@luwte/platform/kernel';
import { injectList, injectTexts, Session } from '@luwte/platform/web';
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
import { SanctionStateMark } from '../shared/sanction-state';
import { codeText, SanctionWords } from '../shared/sanction-words';

/** Typing is waited for this long before the list asks, milliseconds. */
const TYPING_MS = 250;

type Narrowed = 'state' | 'step' | 'scope' | 'appeal' | 'visitorId';

/** Sanctions of the house: what holds now when it opens, and everything else by its filters. Codes, no names. */
@Component({
  selector: 'lu-sanctions-page',
  imports: [
    Button,
    Cell,
    DataTable,
    Empty,
    Filters,
    Icon,
    PageHeader,
    RouterLink,
    SanctionStateMark,
    SearchField,
    TranslocoPipe,
  ],
  templateUrl: './sanctions-page.html',
  styles: `
    a,
    lu-sanction-state {
      white-space: nowrap;
    }
  `,
  host: { class: 'lu-stack' },
})
export class SanctionsPage {
  private readonly texts = injectTexts();
  private readonly words = inject(SanctionWords);
  protected readonly session = inject(Session);
  protected readonly list = injectList<SanctionLine, Narrowed | 'code'>({
    path: HOUSE_RULES_ROUTES.sanctions,
    filters: ['state', 'step', 'scope', 'appeal', 'visitorId', 'code'],
    privateFilters: ['code'],
    sort: '-startsAt',
    live: ['house-rules.sanction-changed'],
  });
  protected readonly query = signal('');
  private readonly search = viewChild.required(SearchField);
  protected readonly filters = computed<readonly Filter<Exclude<Narrowed, 'visitorId'>>[]>(() => [
    { name: 'state', label: this.label('state'), options: this.options('sanctionStates', SANCTION_STATES) },
    { name: 'step', label: this.label('step'), options: this.options('steps', SANCTION_STEPS) },
    { name: 'scope', label: this.label('scope'), options: this.options('scopes', SANCTION_SCOPES) },
    { name: 'appeal', label: this.label('appeal'), options: this.options('appeals', APPEAL_STATES) },
  ]);
  protected readonly columns = computed<readonly Column<SanctionLine>[]>(() => [
    this.column('code', ({ code }) => codeText(code)),
    this.column('state', ({ state }) => this.texts(`house-rules.sanctionStates.${state}`)),
    this.column('step', (line) => this.words.step(line)),
    this.column('scope', ({ scope }) => (scope ? this.texts(`house-rules.scopes.${scope}`) : '')),
    this.column('rule', ({ ruleTitles }) => this.words.rule(ruleTitles)),
    this.column('startsAt', ({ startsAt }) => this.words.moment(startsAt), { sort: 'startsAt' }),
    this.column('endsAt', (line) => this.words.end(line), { sort: 'endsAt' }),
    this.column('reviewOn', ({ reviewOn }) => (reviewOn ? this.words.day(reviewOn) : ''), {
      sort: 'reviewOn',
    }),
    this.column('appeal', ({ appeal }) =>
      appeal === 'none' ? '' : this.texts(`house-rules.appeals.${appeal}`),
    ),
    this.column(
      'conversation',
      ({ conversation }) =>
        conversation === 'none' ? '' : this.texts(`house-rules.conversations.${conversation}`),
      { extra: true },
    ),
    this.column('decidedBy', ({ decidedByName }) => decidedByName ?? '', { extra: true }),
  ]);
  protected readonly codeOf = codeText;
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = ({ id }: SanctionLine): string => id;

  constructor() {
    const router = inject(Router);
    const route = inject(ActivatedRoute);
    if (route.snapshot.queryParamMap.keys.length === 0)
      void router.navigate([], { relativeTo: route, queryParams: { state: 'active' }, replaceUrl: true });
    effect((onCleanup) => {
      const text = this.query().trim();
      if (text === untracked(() => this.list.filters().code ?? '')) return;
      if (text !== '' && !keepsText(text, CODE_SOUGHT)) return;
      const timer = setTimeout(() => this.list.filter('code', text), TYPING_MS);
      onCleanup(() => clearTimeout(timer));
    });
    shortcuts({ key: '/', label: 'house-rules.sanctions.search', run: () => this.search().focus() });
  }

  protected clear(): void {
    this.query.set('');
    this.list.clear();
  }

  private label(name: string): string {
    return this.texts(`house-rules.sanctions.columns.${name}`);
  }

  private options(
    group: string,
    values: readonly string[],
  ): readonly { readonly value: string; readonly label: string }[] {
    return values.map((value) => ({ value, label: this.texts(`house-rules.${group}.${value}`) }));
  }

  private column(
    key: string,
    text: (line: SanctionLine) => string,
    more: Partial<Column<SanctionLine>> = {},
  ): Column<SanctionLine> {
    return { key, label: this.label(key), text, ...more };
  }
}
