import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  AUDIT_ROUTES,
  type AuditEntry,
  type AuditListItem,
  type AuditVerification,
  EVENT,
} from '@luwte/audit/domain';
import { addDays, instantAt, wallClock } from '@luwte/platform/kernel';
import {
  Api,
  type ApiProblem,
  asProblem,
  injectList,
  injectTexts,
  Moments,
  Session,
} from '@luwte/platform/web';
import {
  Banner,
  Button,
  Card,
  Cell,
  type Column,
  DataTable,
  Empty,
  Failure,
  Field,
  Icon,
  PageHeader,
  Status,
  TextInput,
  type Tone,
} from '@luwte/ui';

const OUTCOME_TONES: Readonly<Record<AuditEntry['outcome'], Tone>> = {
  success: 'success',
  refused: 'warning',
  failed: 'danger',
};

/** Who did and saw what in this house (NEN 7513), and whether the log is whole. */
@Component({
  selector: 'lu-log-page',
  imports: [
    Banner,
    Button,
    Card,
    Cell,
    DataTable,
    Empty,
    Failure,
    Field,
    Icon,
    PageHeader,
    Status,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './log-page.html',
  styleUrl: './log-page.css',
})
export class LogPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly moments = inject(Moments);
  private readonly texts = injectTexts();

  protected readonly list = injectList<AuditListItem, 'from' | 'to' | 'event' | 'visitorKey'>({
    path: AUDIT_ROUTES.entries,
    filters: ['from', 'to', 'event', 'visitorKey'],
    sort: '-at',
  });
  protected readonly from = computed(() => this.dayOf(this.list.filters().from));
  /** The last day that counts; the API's `to` is the instant after it. */
  protected readonly until = computed(() => {
    const day = this.dayOf(this.list.filters().to);
    return day && addDays(day, -1);
  });
  protected readonly eventWrong = signal(false);

  protected readonly verifying = signal(false);
  protected readonly verification = signal<AuditVerification | null>(null);
  protected readonly verificationProblem = signal<ApiProblem | null>(null);

  protected readonly columns = computed<readonly Column<AuditListItem>[]>(() => [
    { key: 'at', label: this.words('log.at'), text: ({ at }) => this.moments.full(at) },
    {
      key: 'who',
      label: this.words('log.who'),
      text: ({ accountName }) => accountName ?? this.words('log.nobody'),
    },
    { key: 'event', label: this.words('log.event'), text: ({ event }) => this.eventText(event) },
    {
      key: 'category',
      label: this.words('log.category'),
      text: (row) => this.words(`category.${row.category}`),
    },
    { key: 'purpose', label: this.words('log.purpose'), text: (row) => this.words(`purpose.${row.purpose}`) },
    { key: 'outcome', label: this.words('log.outcome'), text: (row) => this.words(`outcome.${row.outcome}`) },
    {
      key: 'visitor',
      label: this.words('log.visitorKey'),
      text: ({ visitorKey }) => visitorKey ?? '',
      extra: true,
    },
    { key: 'number', label: this.words('log.number'), text: (row) => String(row.number ?? ''), extra: true },
  ]);
  protected readonly readAll = this.list.all.bind(this.list);

  protected toneOf({ outcome }: AuditListItem): Tone {
    return OUTCOME_TONES[outcome];
  }

  protected setDay(name: 'from' | 'to', day: string): void {
    const start = name === 'to' && day ? addDays(day, 1) : day;
    this.list.filter(name, start ? instantAt(start, '00:00', this.session.timeZone()) : null);
  }

  protected setEvent(event: string): void {
    const text = event.trim();
    this.eventWrong.set(text !== '' && !EVENT.pattern.test(text));
    if (!this.eventWrong()) this.list.filter('event', text);
  }

  /** Shows what was done with one visitor's record, and by whom. */
  protected follow(visitorKey: string | null): void {
    this.list.filter('visitorKey', visitorKey);
  }

  protected async verify(): Promise<void> {
    if (this.verifying()) return;
    this.verifying.set(true);
    this.verificationProblem.set(null);
    try {
      this.verification.set(await this.api.get<AuditVerification>(AUDIT_ROUTES.verification));
    } catch (error) {
      this.verificationProblem.set(asProblem(error));
    } finally {
      this.verifying.set(false);
    }
  }

  protected verifiedAt({ verifiedAt }: AuditVerification): string {
    return this.moments.full(verifiedAt);
  }

  /** The event in words; its own name when nobody wrote words for it. */
  private eventText(event: string): string {
    const key = `events.${event}`;
    const text = this.words(key);
    return text === `audit.${key}` ? event : text;
  }

  private words(key: string): string {
    return this.texts(`audit.${key}`);
  }

  private dayOf(instant: string | undefined): string {
    return instant === undefined ? '' : wallClock(instant, this.session.timeZone()).day;
  }
}
