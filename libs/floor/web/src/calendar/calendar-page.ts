import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  EXCEPTION_NOTE,
  type OpenBlock,
  type OpeningException,
  type OpeningHours,
} from '@luwte/floor/domain';
import { type Day, type FieldError, keepsText, toMillis, wallClock } from '@luwte/platform/kernel';
import {
  type ApiProblem,
  asProblem,
  Clock,
  injectTexts,
  Live,
  Preferences,
  Session,
} from '@luwte/platform/web';
import { Button, Dialog, Failure, Field, Icon, Notices, PageHeader, Skeleton, TextInput } from '@luwte/ui';
import { FloorClient } from '../data/floor-client';
import { BlockFields } from '../rooms/block-fields';
import { type BlockDraft, FIRST_BLOCK, hoursErrors, hoursOf, weekOf } from '../rooms/hours-draft';
import { addMonths, type CalendarDay, monthOf, weeksOf } from './calendar-days';

/** The months of the house: every day with its hours, and days that differ with their reason. */
@Component({
  selector: 'lu-calendar-page',
  imports: [
    BlockFields,
    Button,
    Dialog,
    Failure,
    Field,
    Icon,
    PageHeader,
    RouterLink,
    Skeleton,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.css',
  host: { class: 'lu-stack' },
})
export class CalendarPage {
  private readonly client = inject(FloorClient);
  private readonly clock = inject(Clock);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);

  protected readonly limit = EXCEPTION_NOTE;
  protected readonly reading = resource({ loader: () => this.client.openingHours() });
  protected readonly hours = computed<OpeningHours | null>(() =>
    this.reading.hasValue() ? this.reading.value() : null,
  );
  protected readonly readingProblem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly maySet = computed(() => this.session.can('floor.settings'));
  protected readonly today = computed(() => wallClock(this.clock.now(), this.session.timeZone()).day);
  protected readonly month = linkedSignal<Day>(() => monthOf(this.today()));
  protected readonly weeks = computed(() => {
    const hours = this.hours();
    return hours ? weeksOf(this.month(), hours, this.today(), this.session.timeZone()) : [];
  });

  /** The day that is being changed. */
  protected readonly editing = signal<Day | null>(null);
  protected readonly blocks = signal<readonly BlockDraft[]>([]);
  protected readonly note = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly hasException = computed(
    () => this.hours()?.exceptions.some(({ day }) => day === this.editing()) ?? false,
  );
  protected readonly noteErrors = computed<readonly FieldError[]>(() =>
    this.tried() && !keepsText(this.note(), EXCEPTION_NOTE) ? [{ pointer: '/note', code: 'required' }] : [],
  );

  constructor() {
    inject(Live)
      .changes('floor.opening-changed')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reading.reload());
  }

  protected go(months: number): void {
    this.month.update((month) => addMonths(month, months));
  }

  /** A block on the wall clock; midnight is the end of the day, not its begin. */
  protected span({ opensAt, closesAt }: OpenBlock): string {
    const zone = this.session.timeZone();
    const end = wallClock(closesAt, zone).time;
    return `${wallClock(opensAt, zone).time}–${end === '00:00' ? '24:00' : end}`;
  }

  protected monthName(): string {
    return this.format(this.month(), { month: 'long', year: 'numeric' });
  }

  protected dayName(day: Day): string {
    return this.format(day, { weekday: 'long', day: 'numeric', month: 'long' });
  }

  protected edit({ day, past }: CalendarDay): void {
    const hours = this.hours();
    if (!hours || past || !this.maySet()) return;
    const exception = hours.exceptions.find((one) => one.day === day);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
    const ordinary = weekOf(hours.blocks)[weekday - 1]?.blocks ?? [];
    this.blocks.set(exception?.blocks ?? ordinary);
    this.note.set(exception?.note ?? '');
    this.tried.set(false);
    this.problem.set(null);
    this.editing.set(day);
  }

  protected close(): void {
    this.blocks.set([]);
  }

  protected open(): void {
    this.blocks.set([FIRST_BLOCK]);
  }

  protected blockErrors(): (index: number) => readonly FieldError[] {
    return (index) =>
      this.tried() ? this.wrong().filter(({ pointer }) => pointer.endsWith(`/${index}`)) : [];
  }

  /** The ordinary hours of the weekday again. */
  protected async drop(): Promise<void> {
    await this.write(null);
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.noteErrors().length > 0 || this.wrong().length > 0) return;
    await this.write(this.draft());
  }

  private draft(): OpeningException {
    const [exception] = hoursOf({
      week: [],
      exceptions: [{ key: 'day', day: this.editing() ?? '', blocks: this.blocks(), note: this.note() }],
    }).exceptions;
    return exception ?? { day: this.editing() ?? '', blocks: [], note: null };
  }

  private wrong(): readonly FieldError[] {
    const draft = { key: 'day', day: this.editing() ?? '', blocks: this.blocks(), note: this.note() };
    return hoursErrors({ week: [], exceptions: [draft] });
  }

  private async write(exception: OpeningException | null): Promise<void> {
    const hours = this.hours();
    const day = this.editing();
    if (!hours || day === null) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const others = hours.exceptions.filter((one) => one.day !== day);
      const exceptions = exception ? [...others, exception] : others;
      await this.client.editOpeningHours({ blocks: hours.blocks, exceptions }, hours.version);
      this.notices.done(this.texts('day.calendar.saved'));
      this.editing.set(null);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
      this.reading.reload();
    }
  }

  private format(day: Day, options: Intl.DateTimeFormatOptions): string {
    const language = this.preferences.value().language === 'en' ? 'en-GB' : 'nl';
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(
      toMillis(`${day}T12:00:00.000Z`),
    );
  }
}
