import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type AdmissionPolicyNow,
  checkPolicy,
  POSTCODE4,
  type AdmissionPolicy,
  REASON_TEXT,
} from '@luwte/floor/domain';
import { type FieldError, keepsText } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Session } from '@luwte/platform/web';
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
import { fromLocalMoment } from '../entry/local-moment';
import { GuidelineFields } from './guideline-fields';
import { PolicyClient } from './policy-client';
import { PolicyTrial } from './policy-trial';
import { differencesInWords } from './policy-words';

/** The admission policy being worked on: guidelines, a try-out on the visits that were, and laying it down. */
@Component({
  selector: 'lu-policy-edit-page',
  imports: [
    Banner,
    Button,
    Card,
    Failure,
    Field,
    GuidelineFields,
    Icon,
    PageHeader,
    PolicyTrial,
    Skeleton,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './policy-edit-page.html',
  styleUrl: './policy-page.css',
  host: { class: 'lu-stack' },
})
export class PolicyEditPage {
  private readonly client = inject(PolicyClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly texts = injectTexts();
  /** From the address: the earlier version that shall come back. */
  readonly from = input<string>();

  protected readonly limit = REASON_TEXT;
  protected readonly reading = resource({
    params: () => ({ from: this.from() }),
    loader: async ({ params }) => ({
      now: await this.client.now(),
      restored: params.from === undefined ? null : await this.versionOf(Number(params.from)),
    }),
  });
  protected readonly readingProblem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  private readonly kept = linkedSignal<AdmissionPolicyNow | null>(() =>
    this.reading.hasValue() ? this.reading.value().now : null,
  );
  /** The newest version: what a new one is laid down on top of. */
  private readonly newest = computed(() => this.kept()?.planned ?? this.kept()?.active ?? null);
  private readonly start = computed<AdmissionPolicy | null>(() => {
    const restored = this.reading.hasValue() ? this.reading.value().restored : null;
    return restored ?? this.kept()?.draft?.policy ?? this.newest()?.policy ?? null;
  });
  protected readonly policy = linkedSignal<AdmissionPolicy | null>(() => this.start());
  protected readonly hasDraft = computed(() => this.kept()?.draft !== null);
  protected readonly dirty = computed(() => this.policy() !== this.start());
  protected readonly reason = signal('');
  protected readonly validFrom = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly checked = signal(false);
  private readonly activating = signal(false);
  private readonly left = signal(false);
  protected readonly differences = computed(() => {
    const [policy, newest] = [this.policy(), this.newest()];
    return policy && newest ? differencesInWords(newest.policy, policy, this.texts) : [];
  });
  protected readonly errors = computed<readonly FieldError[]>(() => {
    const policy = this.policy();
    const own = this.checked() && policy ? errorsOf(policy) : [];
    return [...own, ...(this.problem()?.errors ?? [])];
  });
  protected readonly reasonErrors = computed(() =>
    this.activating() && !keepsText(this.reason(), REASON_TEXT)
      ? [{ code: 'too-short', params: { min: REASON_TEXT.min } }]
      : [],
  );
  protected readonly whenErrors = computed(() => this.problem()?.errorsAt('/validFrom') ?? []);

  /** Whether the page may be left: asks when something was changed and not saved. */
  mayLeave(): boolean | Promise<boolean> {
    if (this.left() || !this.dirty()) return true;
    return this.confirm.ask({
      heading: this.texts('floor.leaving.heading'),
      text: this.texts('floor.leaving.text'),
      action: this.texts('floor.leaving.action'),
      danger: true,
    });
  }

  protected async keepDraft(): Promise<void> {
    const policy = this.policy();
    if (!policy || !this.holds(policy)) return;
    await this.send(async () => {
      await this.client.keepDraft(policy, this.kept()?.draft?.version ?? 0);
      this.notices.done(this.texts('admission.draftKept'));
      if (this.from() === undefined) await this.readAgain();
      else await this.router.navigate([], { queryParams: {}, replaceUrl: true });
    });
  }

  protected async dropDraft(): Promise<void> {
    const draft = this.kept()?.draft;
    if (!draft) return;
    await this.send(async () => {
      await this.client.dropDraft(draft.version);
      this.notices.done(this.texts('admission.draftDropped'));
      await this.readAgain();
    });
  }

  protected async layDown(): Promise<void> {
    const [policy, newest] = [this.policy(), this.newest()];
    this.activating.set(true);
    if (!policy || !newest || !this.holds(policy) || this.reasonErrors().length > 0) return;
    await this.send(async () => {
      const validFrom = fromLocalMoment(this.validFrom(), this.session.timeZone());
      await this.client.layDown({
        policy,
        basedOn: newest.version,
        reason: this.reason().trim(),
        ...(validFrom !== null && { validFrom }),
      });
      this.left.set(true);
      this.notices.done(this.texts(validFrom === null ? 'admission.laidDown' : 'admission.laidDownLater'));
      await this.router.navigateByUrl('/admission-policy');
    });
  }

  /** Somebody else saved or laid down meanwhile: what was typed stays, on top of theirs. */
  protected async overTheirs(): Promise<void> {
    const mine = this.policy();
    await this.readAgain();
    this.policy.set(mine);
    this.problem.set(null);
  }

  private holds(policy: AdmissionPolicy): boolean {
    this.checked.set(true);
    return errorsOf(policy).length === 0;
  }

  private async readAgain(): Promise<void> {
    this.kept.set(await this.client.now());
  }

  private async versionOf(version: number): Promise<AdmissionPolicy | null> {
    const versions = await this.client.versions();
    return versions.find((one) => one.version === version)?.policy ?? null;
  }

  private async send(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

/** What is wrong with what was typed: the rules of the policy, and postcodes that are none. */
function errorsOf(policy: AdmissionPolicy): readonly FieldError[] {
  const postcodes = policy.residency.areas.flatMap((area, index) =>
    (['from', 'to'] as const)
      .filter((end) => !keepsText(area[end], POSTCODE4))
      .map((end) => ({ pointer: `/policy/residency/areas/${index}/${end}`, code: 'postcode' })),
  );
  return [...checkPolicy(policy), ...postcodes];
}
