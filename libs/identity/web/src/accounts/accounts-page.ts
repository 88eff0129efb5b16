import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ACCOUNT_STATUSES, type AccountLine, IDENTITY_ROUTES, ROLES } from '@luwte/identity/domain';
import { injectList, injectTexts, Moments } from '@luwte/platform/web';
import {
  Button,
  Cell,
  type Column,
  DataTable,
  Empty,
  Filters,
  Icon,
  PageHeader,
  SearchField,
  Status,
} from '@luwte/ui';
import { pageOf, STATUS_MARKS } from './account-words';
import { FactorPolicyCard } from './factor-policy-card';

/** Typing is waited for this long before the list asks, milliseconds. */
const TYPING_MS = 250;

/** Who works in the house and who is invited to: found, filtered, sorted, exported, printed. */
@Component({
  selector: 'lu-accounts-page',
  imports: [
    Button,
    Cell,
    DataTable,
    Empty,
    FactorPolicyCard,
    Filters,
    Icon,
    PageHeader,
    RouterLink,
    SearchField,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './accounts-page.html',
  host: { class: 'lu-stack' },
})
export class AccountsPage {
  private readonly texts = injectTexts();
  private readonly moments = inject(Moments);
  protected readonly list = injectList<AccountLine, 'status' | 'role' | 'query'>({
    path: IDENTITY_ROUTES.accounts,
    filters: ['status', 'role', 'query'],
    privateFilters: ['query'],
    sort: 'name',
    live: ['identity.'],
  });
  protected readonly query = signal('');
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = ({ id }: AccountLine): string => id;
  protected readonly pageOf = pageOf;
  protected readonly filters = computed(() => [
    {
      name: 'status' as const,
      label: this.texts('accounts.columns.status'),
      options: ACCOUNT_STATUSES.map((value) => ({ value, label: this.texts(`accounts.statuses.${value}`) })),
    },
    {
      name: 'role' as const,
      label: this.texts('accounts.columns.role'),
      options: ROLES.map((value) => ({ value, label: this.texts(`app.roles.${value}.name`) })),
    },
  ]);
  protected readonly columns = computed<readonly Column<AccountLine>[]>(() => [
    this.column('name', ({ name }) => name, { sort: 'name' }),
    this.column('email', ({ email }) => email),
    this.column('roles', (line) => this.roles(line)),
    this.column('status', ({ status }) => this.texts(`accounts.statuses.${status}`)),
    this.column('factor', ({ kind, secondFactor }) =>
      kind === 'account' ? this.texts(secondFactor ? 'accounts.yes' : 'accounts.no') : '',
    ),
    this.column('lastSeen', ({ lastSeenAt }) => (lastSeenAt === null ? '' : this.moments.full(lastSeenAt)), {
      sort: 'lastSeenAt',
    }),
    this.column('since', ({ since }) => this.moments.day(since), { sort: 'since', extra: true }),
  ]);

  constructor() {
    effect((onCleanup) => {
      const text = this.query().trim();
      if (text === untracked(() => this.list.filters().query ?? '')) return;
      const timer = setTimeout(() => this.list.filter('query', text), TYPING_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected markOf({ status }: AccountLine): (typeof STATUS_MARKS)[AccountLine['status']] {
    return STATUS_MARKS[status];
  }

  protected clear(): void {
    this.query.set('');
    this.list.clear();
  }

  private roles({ roles }: AccountLine): string {
    return roles.map((role) => this.texts(`app.roles.${role}.name`)).join(', ');
  }

  private column(
    key: string,
    text: (line: AccountLine) => string,
    more: Partial<Column<AccountLine>> = {},
  ): Column<AccountLine> {
    return { key, label: this.texts(`accounts.columns.${key}`), text, ...more };
  }
}
