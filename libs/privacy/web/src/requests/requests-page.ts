import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { addDays, instantAt, wallClock } from '@luwte/platform/kernel';
import { injectList, injectTexts, Moments, Session } from '@luwte/platform/web';
import {
  PRIVACY_ROUTES,
  REQUEST_ANSWERS,
  REQUEST_STATES,
  REQUESTER_KINDS,
  type RequestItem,
  type RequestState,
} from '@luwte/privacy/domain';
import {
  Button,
  Cell,
  type Column,
  DataTable,
  Empty,
  Field,
  Filters,
  Icon,
  PageHeader,
  Status,
  TextInput,
  type Tone,
} from '@luwte/ui';

const TONES: Readonly<Record<RequestState, Tone>> = {
  received: 'warning',
  decided: 'info',
  closed: 'neutral',
};

/** The register of requests for information by police and others, newest first. */
@Component({
  selector: 'lu-requests-page',
  imports: [
    Button,
    Cell,
    DataTable,
    Empty,
    Field,
    Filters,
    Icon,
    PageHeader,
    RouterLink,
    Status,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './requests-page.html',
  host: { class: 'lu-stack' },
})
export class RequestsPage {
  private readonly texts = injectTexts();
  private readonly moments = inject(Moments);
  protected readonly session = inject(Session);
  protected readonly list = injectList<RequestItem, 'state' | 'requesterKind' | 'answer' | 'from' | 'to'>({
    path: PRIVACY_ROUTES.requests,
    filters: ['state', 'requesterKind', 'answer', 'from', 'to'],
    sort: '-receivedAt',
    live: ['privacy.request-changed'],
  });
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = (item: RequestItem): string => item.id;
  protected readonly from = computed(() => this.dayOf(this.list.filters().from));
  protected readonly until = computed(() => {
    const day = this.dayOf(this.list.filters().to);
    return day && addDays(day, -1);
  });
  protected readonly filters = computed(() => [
    this.choice('state', REQUEST_STATES, 'states'),
    this.choice('requesterKind', REQUESTER_KINDS, 'requesters'),
    this.choice('answer', REQUEST_ANSWERS, 'answers'),
  ]);
  protected readonly columns = computed<readonly Column<RequestItem>[]>(() => [
    this.column('receivedAt', ({ receivedAt }) => this.moments.full(receivedAt)),
    this.column('requesterKind', ({ requesterKind }) => this.texts(`privacy.requesters.${requesterKind}`)),
    this.column('organisation', ({ organisation }) => organisation ?? this.texts('privacy.erased')),
    this.column('legalBasis', ({ legalBasis }) => this.texts(`privacy.bases.${legalBasis}`)),
    this.column('aboutVisitor', ({ aboutVisitor }) =>
      aboutVisitor ? this.texts('privacy.requests.visitor') : '',
    ),
    this.column('state', ({ state }) => this.texts(`privacy.states.${state}`)),
    this.column('answer', ({ answer }) => (answer ? this.texts(`privacy.answers.${answer}`) : '')),
    this.column('decidedBy', ({ decidedBy }) => decidedBy ?? '', { extra: true }),
    this.column('closedAt', ({ closedAt }) => (closedAt ? this.moments.full(closedAt) : ''), { extra: true }),
  ]);

  /** Rows of a cell's template come without their type. */
  protected toneOf({ state }: RequestItem): Tone {
    return TONES[state];
  }

  protected setDay(name: 'from' | 'to', day: string): void {
    const start = name === 'to' && day ? addDays(day, 1) : day;
    this.list.filter(name, start ? instantAt(start, '00:00', this.session.timeZone()) : null);
  }

  private dayOf(instant: string | undefined): string {
    return instant === undefined ? '' : wallClock(instant, this.session.timeZone()).day;
  }

  private choice<const Name extends string>(name: Name, values: readonly string[], vocabulary: string) {
    return {
      name,
      label: this.texts(`privacy.fields.${name}`),
      options: values.map((value) => ({ value, label: this.texts(`privacy.${vocabulary}.${value}`) })),
    };
  }

  private column(
    key: string,
    text: (item: RequestItem) => string,
    more: Partial<Column<RequestItem>> = {},
  ): Column<RequestItem> {
    return { key, label: this.texts(`privacy.fields.${key}`), text, ...more };
  }
}
