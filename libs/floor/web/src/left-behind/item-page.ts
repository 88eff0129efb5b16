import { Component, computed, DOCUMENT, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CorrectLeftBehind, type CustodyLink, REASON_TEXT, registerNumber } from '@luwte/floor/domain';
import { type FieldError, keepsText } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Preferences, Session } from '@luwte/platform/web';
import {
  Button,
  Card,
  Empty,
  Failure,
  Field,
  Icon,
  Notices,
  PageHeader,
  Skeleton,
  Status,
  TextInput,
} from '@luwte/ui';
import { HouseTimePipe, houseTime } from '../shared/house-time';
import { reloadOnNews } from '../shared/on-news';
import { CUSTODY_LOOKS } from './custody-words';
import { type FoundDraft, foundErrors, FoundFields } from './found-fields';
import { LeftBehindClient } from './left-behind-client';
import { StepForm } from './step-form';

/** One left-behind substance: what it is, its chain of custody, and what comes next. */
@Component({
  selector: 'lu-left-behind-item-page',
  imports: [
    Button,
    Card,
    Empty,
    Failure,
    Field,
    FoundFields,
    HouseTimePipe,
    Icon,
    PageHeader,
    Skeleton,
    Status,
    StepForm,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './item-page.html',
  styleUrl: './item-page.css',
  host: { class: 'lu-stack' },
})
export class LeftBehindItemPage {
  private readonly client = inject(LeftBehindClient);
  private readonly notices = inject(Notices);
  private readonly preferences = inject(Preferences);
  private readonly document = inject(DOCUMENT);
  private readonly texts = injectTexts();
  protected readonly session = inject(Session);
  readonly id = input.required<string>();

  protected readonly looks = CUSTODY_LOOKS;
  protected readonly limit = REASON_TEXT;
  protected readonly reading = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.find(params),
  });
  protected readonly readingProblem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly item = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly title = computed(() => {
    const item = this.item();
    return item ? this.texts('left-behind.itemTitle', { number: registerNumber(item) }) : '';
  });
  protected readonly correcting = signal(false);
  protected readonly found = linkedSignal<FoundDraft | null>(() => {
    const item = this.correcting() ? this.item() : null;
    if (!item) return null;
    const { foundAt, place, form, description, sealNumber } = item;
    return { foundAt, place, form, description, sealNumber };
  });
  protected readonly reason = linkedSignal<boolean, string>({
    source: this.correcting,
    computation: () => '',
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal(false);
  protected readonly errors = computed<readonly FieldError[]>(() => {
    const found = this.found();
    return [...(this.tried() && found ? foundErrors(found) : []), ...(this.problem()?.errors ?? [])];
  });
  protected readonly reasonErrors = computed(() =>
    this.tried() && !keepsText(this.reason(), REASON_TEXT)
      ? [{ code: 'too-short', params: { min: REASON_TEXT.min } }]
      : [],
  );

  constructor() {
    reloadOnNews(this.reading, 'floor.left-behind-changed');
  }

  /** What a link tells beside its kind, in words. */
  protected detailsOf({ details }: CustodyLink): readonly string[] {
    return Object.entries(details).map(([name, value]) => {
      const label = this.texts(`left-behind.details.${name}`);
      if (name === 'form') return `${label}: ${this.texts(`left-behind.forms.${value}`)}`;
      return `${label}: ${name === 'foundAt' ? this.time(value) : value}`;
    });
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected async correct(): Promise<void> {
    const [item, found] = [this.item(), this.found()];
    this.tried.set(true);
    if (!item || !found || foundErrors(found).length > 0 || this.reasonErrors().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const names = ['foundAt', 'place', 'form', 'description', 'sealNumber'] as const;
      const changed = names.filter((name) => found[name].trim() !== item[name]);
      const correction: CorrectLeftBehind = {
        reason: this.reason().trim(),
        ...Object.fromEntries(changed.map((name) => [name, found[name].trim()])),
      };
      await this.client.correct(item, correction);
      this.correcting.set(false);
      this.tried.set(false);
      this.notices.done(this.texts('left-behind.correctedDone'));
      this.reading.reload();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private time(at: string): string {
    return houseTime(at, 'moment', this.preferences.value().language, this.session.timeZone());
  }
}
