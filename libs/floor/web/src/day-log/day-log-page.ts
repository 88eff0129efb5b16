import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  COVER_KINDS,
  DAY_LOG_ROUTES,
  type DayLog,
  type LoggedItem,
  type Missing,
  type Presence,
  REMARK_TEXT,
} from '@luwte/floor/domain';
import { instantAt, keepsText } from '@luwte/platform/kernel';
import {
  Api,
  type ApiProblem,
  apiUrl,
  asProblem,
  injectTexts,
  Live,
  Preferences,
  Session,
} from '@luwte/platform/web';
import { Button, Card, Failure, Field, Icon, Notices, PageHeader, Skeleton, TextInput } from '@luwte/ui';
import { HouseTimePipe } from '../shared/house-time';

/** The protocol of one day: read, printed, added to. */
@Component({
  selector: 'lu-day-log-page',
  imports: [
    Button,
    Card,
    Failure,
    Field,
    HouseTimePipe,
    Icon,
    PageHeader,
    Skeleton,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './day-log-page.html',
  styleUrl: './day-log-page.css',
  host: { class: 'lu-stack' },
})
export class DayLogPage {
  private readonly api = inject(Api);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);
  /** From the path: `YYYY-MM-DD`. */
  readonly day = input.required<string>();

  protected readonly limit = REMARK_TEXT;
  protected readonly reading = resource({
    params: () => this.day(),
    loader: ({ params }) => this.api.get<DayLog>(DAY_LOG_ROUTES.log, { onDay: params }),
  });
  protected readonly log = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly problem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly noon = computed(() => {
    const log = this.log();
    return log ? instantAt(log.day, '12:00', this.session.timeZone()) : null;
  });
  protected readonly paper = computed(() =>
    apiUrl(DAY_LOG_ROUTES.paper, { onDay: this.day(), language: this.preferences.value().language }),
  );
  protected readonly language = computed(() => this.preferences.value().language);
  protected readonly parts = ['opening', 'closing'] as const;
  protected readonly facts = [
    'visits',
    'anonymous',
    'late',
    'uses',
    'refusals',
    'deviations',
    'helpCalls',
  ] as const;
  protected readonly text = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly remarkProblem = signal<ApiProblem | null>(null);
  protected readonly textErrors = computed(() =>
    this.tried() && !keepsText(this.text(), REMARK_TEXT)
      ? [{ code: 'too-short', params: { min: REMARK_TEXT.min } }]
      : (this.remarkProblem()?.errorsAt('/text') ?? []),
  );

  constructor() {
    inject(Live)
      .changes('floor.opening-changed', 'floor.day-log-changed')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reading.reload());
  }

  protected itemsOf(log: DayLog, part: LoggedItem['part']): readonly LoggedItem[] {
    return log.items.filter((item) => item.part === part);
  }

  protected itemWords({ itemKey, label }: Pick<LoggedItem, 'label'> & { itemKey: string | null }): string {
    return label ?? this.texts(`day.items.${itemKey ?? ''}`);
  }

  protected missingWords(missing: readonly Missing[]): string {
    return missing
      .map((one) =>
        one.what === 'item'
          ? this.itemWords(one)
          : this.texts('day.missing.people', {
              what: this.texts(`day.cover.${one.what}`),
              present: one.present,
              needed: one.needed,
            }),
      )
      .join(' · ');
  }

  protected certified(person: Presence): string {
    return COVER_KINDS.filter((kind) => person[kind])
      .map((kind) => this.texts(`day.cover.${kind}`))
      .join(', ');
  }

  protected async addRemark(): Promise<void> {
    this.tried.set(true);
    this.remarkProblem.set(null);
    if (!keepsText(this.text(), REMARK_TEXT)) return;
    this.busy.set(true);
    try {
      await this.api.post(DAY_LOG_ROUTES.remarks, { onDay: this.day(), text: this.text().trim() });
      this.notices.done(this.texts('day.log.remarkDone'));
      this.text.set('');
      this.tried.set(false);
      this.reading.reload();
    } catch (error) {
      this.remarkProblem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
