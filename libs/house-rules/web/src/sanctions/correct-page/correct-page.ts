import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { mayDecide, SANCTION_NOTE, type SanctionDetail } from '@luwte/house-rules/domain';
import { type FieldError, type Id, keepsText } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, Session } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Card,
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
  correctionOf,
  draftErrors,
  draftOf,
  EMPTY_DRAFT,
  type SanctionDraft,
} from '../shared/sanction-draft';
import { SanctionForm } from '../shared/sanction-form';
import { SanctionWords } from '../shared/sanction-words';

/** Puts a sanction right, with a reason; what it said before stays in its history. */
@Component({
  selector: 'lu-correct-page',
  imports: [
    Banner,
    Button,
    Card,
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
  templateUrl: './correct-page.html',
  host: { class: 'lu-stack' },
})
export class CorrectPage {
  private readonly rules = inject(HouseRulesClient);
  private readonly client = inject(SanctionsClient);
  private readonly clock = inject(Clock);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly texts = injectTexts();
  protected readonly words = inject(SanctionWords);
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly limit = SANCTION_NOTE;
  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => this.id(),
    loader: async ({ params }) => {
      const [sanction, version] = await Promise.all([this.client.sanction(params), this.rules.current()]);
      const rules = version?.rules ?? [];
      const known = rules.some(({ key }) => key === sanction.ruleKey);
      return { sanction, rules: known ? rules : [...rules, sanction.rule] };
    },
  });
  private readonly loaded = computed(() => (this.read.hasValue() ? this.read.value() : null));
  private readonly kept = linkedSignal<SanctionDraft>(() => {
    const loaded = this.loaded();
    return loaded ? draftOf(loaded.sanction, this.session.timeZone()) : EMPTY_DRAFT;
  });
  protected readonly draft = linkedSignal<SanctionDraft>(() => this.kept());
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  /** What somebody else made of it in the meantime. */
  protected readonly theirs = signal<SanctionDetail | null>(null);
  private readonly version = linkedSignal(() => this.loaded()?.sanction.version ?? 0);
  private readonly wrong = computed<readonly FieldError[]>(() => {
    const { min, max } = SANCTION_NOTE;
    const loaded = this.loaded();
    return [
      ...draftErrors(this.draft(), {
        ruleKeys: loaded?.rules.map(({ key }) => key) ?? [],
        zone: this.session.timeZone(),
        now: loaded?.sanction.decidedAt ?? this.clock.read(),
      }),
      ...(keepsText(this.reason(), SANCTION_NOTE)
        ? []
        : [{ pointer: '/reason', code: 'text', params: { min, max } }]),
    ];
  });
  protected readonly errors = computed<readonly FieldError[]>(() => {
    const own = this.tried() ? this.wrong() : [];
    return own.length > 0 ? own : (this.problem()?.errors ?? []);
  });
  protected readonly mayDecide = computed(() => {
    const { step } = this.draft();
    return step !== null && mayDecide(step, this.session.account()?.roles ?? []);
  });
  protected readonly reasonErrors = computed(() =>
    this.errors().filter(({ pointer }) => pointer === '/reason'),
  );

  protected async save(): Promise<void> {
    this.tried.set(true);
    const loaded = this.loaded();
    const correction =
      loaded && correctionOf(this.draft(), loaded.sanction, this.reason(), this.session.timeZone());
    if (this.busy() || this.wrong().length > 0 || !correction) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.correct(this.id(), this.version(), correction);
      this.kept.set(this.draft());
      this.notices.done(this.texts('house-rules.sanctions.done.correct'));
      await this.router.navigate(['/sanctions', this.id()]);
    } catch (error) {
      await this.refused(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Puts one's own correction on top of what somebody else made of it. */
  protected async keepMine(): Promise<void> {
    this.version.set(this.theirs()?.version ?? this.version());
    this.theirs.set(null);
    await this.save();
  }

  protected takeTheirs(): void {
    this.theirs.set(null);
    this.read.reload();
  }

  /** Whether the page may be left: asks when something was written and not kept. */
  mayLeave(): boolean | Promise<boolean> {
    if (this.draft() === this.kept()) return true;
    return this.confirm.ask({
      heading: this.texts('house-rules.leave.heading'),
      text: this.texts('house-rules.leave.text'),
      action: this.texts('house-rules.leave.action'),
      danger: true,
    });
  }

  private async refused(problem: ApiProblem): Promise<void> {
    if (problem.stale) this.theirs.set(await this.client.sanction(this.id()));
    else this.problem.set(problem);
  }
}
