import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  LANGUAGE_FACTS,
  mayDecide,
  RULE_LANGUAGES,
  type RuleLanguage,
  TOLD_WAYS,
  type ToldWay,
} from '@luwte/house-rules/domain';
import { type FieldError, type Id, newId } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, Session } from '@luwte/platform/web';
import {
  Banner,
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
  TextInput,
} from '@luwte/ui';
import { HouseRulesClient } from '../../data/house-rules-client';
import { SanctionsClient } from '../../data/sanctions-client';
import {
  decisionOf,
  draftErrors,
  EMPTY_DRAFT,
  type SanctionDraft,
  tellingOf,
} from '../shared/sanction-draft';
import { SanctionForm } from '../shared/sanction-form';
import { codeText } from '../shared/sanction-words';

/** A new sanction for one visitor: the rule, what happened, the step, and in which language it was told. */
@Component({
  selector: 'lu-impose-page',
  imports: [
    Banner,
    Button,
    Card,
    Choice,
    Failure,
    Field,
    Icon,
    PageHeader,
    RouterLink,
    SanctionForm,
    Skeleton,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './impose-page.html',
  host: { class: 'lu-stack' },
})
export class ImposePage {
  private readonly rules = inject(HouseRulesClient);
  private readonly client = inject(SanctionsClient);
  private readonly clock = inject(Clock);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly texts = injectTexts();
  /** From the path. */
  readonly visitorId = input.required<Id>();

  private readonly id = newId();
  protected readonly facts = LANGUAGE_FACTS;
  protected readonly languages = RULE_LANGUAGES;
  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => this.visitorId(),
    loader: async ({ params }) => {
      const [known, version] = await Promise.all([this.client.suspensions(params), this.rules.current()]);
      return { code: codeText(known.code), running: known.items, rules: version?.rules ?? [] };
    },
  });
  protected readonly draft = linkedSignal<Id, SanctionDraft>({
    source: this.visitorId,
    computation: () => EMPTY_DRAFT,
  });
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  /** The one that runs already, as the API names it. */
  protected readonly overlap = computed<Id | null>(() => {
    const problem = this.problem();
    const id = problem?.code === 'house-rules.sanction-overlaps' ? problem.problem['sanctionId'] : null;
    return typeof id === 'string' ? id : null;
  });
  protected readonly ways = computed(() =>
    TOLD_WAYS.map((value) => ({ value, label: this.texts(`house-rules.toldWays.${value}`) })),
  );
  private readonly wrong = computed(() =>
    draftErrors(this.draft(), {
      ruleKeys: this.read.hasValue() ? this.read.value().rules.map(({ key }) => key) : [],
      zone: this.session.timeZone(),
      now: this.clock.read(),
    }),
  );
  protected readonly errors = computed<readonly FieldError[]>(() => {
    const own = this.tried() ? this.wrong() : [];
    return own.length > 0 ? own : (this.problem()?.errors ?? []);
  });
  protected readonly mayDecide = computed(() => {
    const { step } = this.draft();
    return step === null || mayDecide(step, this.session.account()?.roles ?? []);
  });

  protected setLanguage(event: Event): void {
    const language = (event.target as HTMLSelectElement).value as RuleLanguage;
    this.draft.update((draft) => ({ ...draft, language }));
  }

  protected setWay(how: ToldWay | null): void {
    this.draft.update((draft) => ({ ...draft, how }));
  }

  /** Records it; `supersedes` names the one that it takes the place of. */
  protected async save(supersedes: Id | null = null): Promise<void> {
    this.tried.set(true);
    const decision = decisionOf(this.draft(), this.session.timeZone());
    if (this.busy() || this.wrong().length > 0 || !decision) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.client.impose({
        id: this.id,
        visitorId: this.visitorId(),
        ...decision,
        told: tellingOf(this.draft()),
        supersedes,
      });
      this.done.set(true);
      this.notices.done(this.texts('house-rules.sanctions.done.imposed'));
      await this.router.navigate(['/sanctions', id]);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Whether the page may be left: asks when something was written and not recorded. */
  mayLeave(): boolean | Promise<boolean> {
    if (this.done() || this.draft() === EMPTY_DRAFT) return true;
    return this.confirm.ask({
      heading: this.texts('house-rules.leave.heading'),
      text: this.texts('house-rules.leave.text'),
      action: this.texts('house-rules.leave.action'),
      danger: true,
    });
  }
}
