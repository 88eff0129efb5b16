import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  APPEAL_OUTCOMES,
  type AppealOutcome,
  CONVERSATION_OUTCOMES,
  type ConversationOutcome,
  LANGUAGE_FACTS,
  RULE_LANGUAGES,
  type RuleLanguage,
  SANCTION_NOTE,
  type SanctionDetail,
  TOLD_WAYS,
  type ToldWay,
} from '@luwte/house-rules/domain';
import { type FieldError, wallClock } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, Session } from '@luwte/platform/web';
import { Banner, Button, Choice, Dialog, Failure, Field, Icon, Notices, TextInput } from '@luwte/ui';
import { SanctionsClient } from '../../data/sanctions-client';
import { type ActDraft, actErrors, ACTS, asksReason, bodyOf, type SmallAct } from './act-draft';

/** The small form of one act on a sanction. What was typed stays until the act is done. */
@Component({
  selector: 'lu-act-dialog',
  imports: [Banner, Button, Choice, Dialog, Failure, Field, Icon, TextInput, TranslocoPipe],
  templateUrl: './act-dialog.html',
})
export class ActDialog {
  private readonly client = inject(SanctionsClient);
  private readonly clock = inject(Clock);
  private readonly notices = inject(Notices);
  private readonly zone = inject(Session).timeZone;
  private readonly texts = injectTexts();
  readonly act = input.required<SmallAct>();
  readonly sanction = input.required<SanctionDetail>();
  /** The act was done. */
  readonly done = output();
  readonly closed = output();

  protected readonly limit = SANCTION_NOTE;
  protected readonly facts = LANGUAGE_FACTS;
  protected readonly languages = RULE_LANGUAGES;
  protected readonly draft = linkedSignal<SmallAct, ActDraft>({
    source: this.act,
    computation: () => {
      const { day, time } = wallClock(this.clock.read(), this.zone());
      const told = this.sanction().told;
      return {
        note: '',
        at: `${day}T${time}`,
        outcome: null,
        appeal: null,
        lastDay: '',
        language: told?.language ?? 'nl',
        how: told?.how ?? null,
      };
    },
  });
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly reason = computed(() => asksReason(this.act()));
  protected readonly talks = computed(
    () => this.act() === 'plan-conversation' || this.act() === 'hold-conversation',
  );
  protected readonly outcomes = computed(() =>
    CONVERSATION_OUTCOMES.map((value) => ({ value, label: this.texts(`house-rules.outcomes.${value}`) })),
  );
  protected readonly appeals = computed(() =>
    APPEAL_OUTCOMES.filter((value) => value !== 'shortened' || this.sanction().endsAt !== null).map(
      (value) => ({
        value,
        label: this.texts(`house-rules.appeals.${value}`),
      }),
    ),
  );
  protected readonly ways = computed(() =>
    TOLD_WAYS.map((value) => ({ value, label: this.texts(`house-rules.toldWays.${value}`) })),
  );
  private readonly wrong = computed(() => actErrors(this.act(), this.draft(), this.zone()));

  protected errorsAt(pointer: string): readonly FieldError[] {
    const own = this.tried() ? this.wrong().filter((error) => error.pointer === pointer) : [];
    return own.length > 0 ? own : (this.problem()?.errorsAt(pointer) ?? []);
  }

  protected type(key: 'note' | 'at' | 'lastDay', event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.draft.update((draft) => ({ ...draft, [key]: value }));
  }

  protected setLanguage(event: Event): void {
    const language = (event.target as HTMLSelectElement).value as RuleLanguage;
    this.draft.update((draft) => ({ ...draft, language }));
  }

  protected set(choice: {
    readonly outcome?: ConversationOutcome | null;
    readonly appeal?: AppealOutcome | null;
    readonly how?: ToldWay | null;
  }): void {
    this.draft.update((draft) => ({ ...draft, ...choice }));
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.busy() || this.wrong().length > 0) return;
    const act = this.act();
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.act(this.sanction(), ACTS[act].route, bodyOf(act, this.draft(), this.zone()));
      this.notices.done(this.texts(`house-rules.sanctions.done.${act}`));
      this.done.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
