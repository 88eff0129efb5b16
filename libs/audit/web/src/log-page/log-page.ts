import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  AUDIT_ROUTES,
  type AuditEntry,
  type AuditListItem,
  type AuditVerification,
  DATA_CATEGORIES,
  OUTCOMES,
  sentenceKeys,
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
  Filters,
  Icon,
  type Option,
  PageHeader,
  Status,
  TextInput,
  type Tone,
} from '@luwte/ui';
import { AUDIT_PANELS } from '../audit-panels';

const OUTCOME_TONES: Readonly<Record<AuditEntry['outcome'], Tone>> = {
  success: 'success',
  refused: 'warning',
  failed: 'danger',
};

/** What the keys of events in words begin with. */
const EVENTS = 'audit.events.';

const CHOICES = ['accountId', 'event', 'category', 'outcome', 'emergency'] as const;
type AuditFilter = (typeof CHOICES)[number] | 'from' | 'to' | 'visitorKey' | 'deviceId';

/** Who works in the house, to choose from. */
interface Person {
  readonly id: string;
  readonly name: string;
}

/** Path of the house's people; identity, which offers it, lies above audit. */
const PEOPLE_PATH = 'colleagues';

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
    Filters,
    Icon,
    NgComponentOutlet,
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
  private readonly transloco = inject(TranslocoService);

  protected readonly list = injectList<AuditListItem, AuditFilter>({
    path: AUDIT_ROUTES.entries,
    filters: [...CHOICES, 'from', 'to', 'visitorKey', 'deviceId'],
    sort: '-at',
  });
  protected readonly from = computed(() => this.dayOf(this.list.filters().from));
  /** The last day that counts; the API's `to` is the instant after it. */
  protected readonly until = computed(() => {
    const day = this.dayOf(this.list.filters().to);
    return day && addDays(day, -1);
  });
  private readonly people = resource({
    loader: () => this.api.get<readonly Person[]>(PEOPLE_PATH),
    defaultValue: [],
  });
  protected readonly filters = computed(() => {
    const choice = (name: (typeof CHOICES)[number], options: readonly Option[]) => ({
      name,
      label: this.words(`log.${name}`),
      options,
    });
    const words = (vocabulary: string, values: readonly string[]): readonly Option[] =>
      values.map((value) => ({ value, label: this.words(`${vocabulary}.${value}`) }));
    return [
      choice(
        'accountId',
        this.people.hasValue() ? this.people.value().map(({ id, name }) => ({ value: id, label: name })) : [],
      ),
      choice('event', this.events()),
      choice('category', words('category', DATA_CATEGORIES)),
      choice('outcome', words('outcome', OUTCOMES)),
      choice('emergency', [{ value: 'true', label: this.words('log.emergency') }]),
    ];
  });
  private readonly extensions = inject(AUDIT_PANELS);
  protected readonly panels = resource({
    loader: () =>
      Promise.all(
        this.extensions
          .filter(({ permission }) => this.session.can(permission))
          .map(async ({ key, component }) => ({ key, component: await component() })),
      ),
    defaultValue: [],
  });

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
    { key: 'event', label: this.words('log.event'), text: (row) => this.sentence(row) },
    {
      key: 'category',
      label: this.words('log.category'),
      text: (row) => this.words(`category.${row.category}`),
    },
    { key: 'purpose', label: this.words('log.purpose'), text: (row) => this.words(`purpose.${row.purpose}`) },
    { key: 'outcome', label: this.words('log.outcome'), text: (row) => this.words(`outcome.${row.outcome}`) },
    { key: 'device', label: this.words('log.device'), text: ({ deviceName }) => deviceName ?? '' },
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

  /** The entry in a plain sentence. */
  private sentence(row: AuditListItem): string {
    const { frame, what, area } = sentenceKeys(row);
    const who = row.accountName ?? this.words('log.nobody');
    return this.texts(frame, { who, what: this.texts(what), area: this.texts(area) });
  }

  /** Every event there are words for, to choose from. */
  private events(): readonly Option[] {
    this.words('log.event');
    const texts = this.transloco.getTranslation(this.transloco.getActiveLang()) as Readonly<
      Record<string, string>
    >;
    return Object.entries(texts)
      .filter(([key]) => key.startsWith(EVENTS))
      .map(([key, label]) => ({ value: key.slice(EVENTS.length), label }))
      .toSorted((a, b) => a.label.localeCompare(b.label));
  }

  private words(key: string): string {
    return this.texts(`audit.${key}`);
  }

  private dayOf(instant: string | undefined): string {
    return instant === undefined ? '' : wallClock(instant, this.session.timeZone()).day;
  }
}
