import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Created, keepsText } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Moments, Session } from '@luwte/platform/web';
import {
  REQUEST_ANSWERS,
  REQUEST_LIMITS,
  REQUEST_TRANSITIONS,
  type RequestAnswer,
  type RequestContent,
} from '@luwte/privacy/domain';
import {
  Button,
  Card,
  Choice,
  Confirm,
  Failure,
  Field,
  Icon,
  Notices,
  PageHeader,
  Skeleton,
  Status,
  TextInput,
} from '@luwte/ui';
import { PrivacyClient } from '../data/privacy-client';
import { contentOf, draftErrors, draftOf } from './request-draft';
import { RequestFields } from './request-fields';

const FACTS = [
  'requesterKind',
  'organisation',
  'requester',
  'legalBasis',
  'basisNote',
  'asked',
  'about',
] as const;

/** One request for information: what was asked, decided and answered, and every correction. */
@Component({
  selector: 'lu-request-page',
  imports: [
    Button,
    Card,
    Choice,
    Failure,
    Field,
    Icon,
    PageHeader,
    RequestFields,
    Skeleton,
    Status,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './request-page.html',
  host: { class: 'lu-stack' },
})
export class RequestPage {
  private readonly client = inject(PrivacyClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly session = inject(Session);
  protected readonly moments = inject(Moments);
  readonly id = input.required<string>();

  protected readonly problemOf = asProblem;
  protected readonly limits = REQUEST_LIMITS;
  protected readonly reading = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.request(params),
  });
  protected readonly request = computed(() => (this.reading.hasValue() ? this.reading.value().value : null));
  private readonly version = computed(() => (this.reading.hasValue() ? this.reading.value().version : 0));
  protected readonly facts = computed(() => this.factsOf(this.request()?.content ?? null));
  protected readonly mayDecide = computed(() => this.may('decide'));
  protected readonly mayClose = computed(() => this.may('close'));
  protected readonly answers = computed(() =>
    REQUEST_ANSWERS.map((value) => ({ value, label: this.texts(`privacy.answers.${value}`) })),
  );

  protected readonly correcting = signal(false);
  protected readonly draft = linkedSignal(() => draftOf(this.request()?.content ?? null));
  protected readonly reason = signal('');
  protected readonly answer = signal<RequestAnswer | null>(null);
  protected readonly answerText = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly reasonFits = computed(() => keepsText(this.reason(), REQUEST_LIMITS.reason));
  protected readonly answerFits = computed(() => keepsText(this.answerText(), REQUEST_LIMITS.answerText));
  protected readonly errors = computed(() => [
    ...(this.tried() ? draftErrors(this.draft()) : []),
    ...(this.problem()?.errors ?? []),
  ]);
  protected readonly noGround = computed(
    () => this.problem()?.errors.some(({ code }) => code === 'no-legal-basis') ?? false,
  );

  protected factsOf(content: RequestContent | null) {
    if (!content) return [];
    return FACTS.map((field) => ({ field, words: this.wordsOf(content, field) })).filter(
      ({ words }) => words !== '',
    );
  }

  protected async correct(): Promise<void> {
    this.tried.set(true);
    const content = contentOf(this.draft());
    if (!content || !this.reasonFits()) return;
    const command = { ...content, reason: this.reason().trim() };
    const done = await this.send(() => this.client.correctRequest(this.id(), command, this.version()));
    if (done) this.correcting.set(false);
  }

  protected async decide(): Promise<void> {
    this.tried.set(true);
    const answer = this.answer();
    if (answer === null || !this.answerFits()) return;
    const command = { answer, answerText: this.answerText().trim() };
    await this.send(() => this.client.decideRequest(this.id(), command, this.version()));
  }

  protected async close(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.texts('privacy.requests.close'),
      text: this.texts('privacy.requests.closeText'),
      action: this.texts('privacy.requests.close'),
    });
    if (sure) await this.send(() => this.client.closeRequest(this.id(), this.version()));
  }

  /** Reads again what somebody else made of it; what was typed stays. */
  protected again(): void {
    this.problem.set(null);
    this.reading.reload();
  }

  private async send(act: () => Promise<Created>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await act();
      this.tried.set(false);
      this.reason.set('');
      this.notices.done(this.texts('privacy.requests.saved'));
      this.reading.reload();
      return true;
    } catch (error) {
      this.problem.set(asProblem(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private may(step: 'decide' | 'close'): boolean {
    const request = this.request();
    return (
      request !== null &&
      this.session.can('privacy.decide-requests') &&
      REQUEST_TRANSITIONS[request.state][step] !== undefined
    );
  }

  private wordsOf(content: RequestContent, field: (typeof FACTS)[number]): string {
    if (field === 'requesterKind') return this.texts(`privacy.requesters.${content.requesterKind}`);
    if (field === 'legalBasis') return this.texts(`privacy.bases.${content.legalBasis}`);
    return content[field] ?? '';
  }
}
