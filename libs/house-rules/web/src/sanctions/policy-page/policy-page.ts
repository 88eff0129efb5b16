import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  CONTACT_LINE,
  CONVERSATION_FROM,
  type ConversationFrom,
  SANCTION_SETTING,
  type SanctionPolicy,
  type SanctionPolicyRead,
} from '@luwte/house-rules/domain';
import { type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
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
import { SanctionsClient } from '../../data/sanctions-client';
import { SanctionWords } from '../shared/sanction-words';

const LINES = ['contactName', 'phone', 'email', 'address'] as const;
type Line = (typeof LINES)[number];

/** From which step on a return conversation comes first, and whom a visitor turns to: it stands on every paper. */
@Component({
  selector: 'lu-policy-page',
  imports: [
    Banner,
    Button,
    Card,
    Choice,
    Failure,
    Field,
    Icon,
    PageHeader,
    Skeleton,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './policy-page.html',
  host: { class: 'lu-stack' },
})
export class PolicyPage {
  private readonly client = inject(SanctionsClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly words = inject(SanctionWords);

  protected readonly lines = LINES;
  protected readonly limit = CONTACT_LINE;
  protected readonly problemOf = asProblem;
  protected readonly read = resource({ loader: () => this.client.policy() });
  private readonly kept = linkedSignal<SanctionPolicy>(() =>
    this.read.hasValue() ? plain(this.read.value()) : SANCTION_SETTING.defaults,
  );
  protected readonly draft = linkedSignal<SanctionPolicy>(() => this.kept());
  private readonly version = linkedSignal(() => (this.read.hasValue() ? this.read.value().version : 0));
  protected readonly dirty = computed(() => this.draft() !== this.kept());
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  /** What somebody else decided in the meantime. */
  protected readonly theirs = signal<SanctionPolicyRead | null>(null);
  protected readonly choices = computed(() =>
    CONVERSATION_FROM.map((value) => ({
      value,
      label: this.texts(value === 'never' ? 'house-rules.policy.never' : `house-rules.steps.${value}`),
    })),
  );

  protected pick(conversationFrom: ConversationFrom | null): void {
    if (conversationFrom) this.draft.update((draft) => ({ ...draft, conversationFrom }));
  }

  protected type(line: Line, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.draft.update((draft) => ({ ...draft, [line]: value }));
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    const draft = this.draft();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { version } = await this.client.changePolicy(draft, this.version());
      this.kept.set(draft);
      this.version.set(version);
      this.notices.done(this.texts('house-rules.policy.saved'));
    } catch (error) {
      const problem = asProblem(error);
      if (problem.stale) this.theirs.set(await this.client.policy());
      else this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }

  protected async keepMine(): Promise<void> {
    this.version.set(this.theirs()?.version ?? this.version());
    this.theirs.set(null);
    await this.save();
  }

  protected takeTheirs(): void {
    this.theirs.set(null);
    this.read.reload();
  }

  /** Whether the page may be left: asks when something was changed and not saved. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.dirty()) return true;
    return this.confirm.ask({
      heading: this.texts('house-rules.leave.heading'),
      text: this.texts('house-rules.leave.text'),
      action: this.texts('house-rules.leave.action'),
      danger: true,
    });
  }
}

function plain({ conversationFrom, contactName, phone, email, address }: SanctionPolicyRead): SanctionPolicy {
  return { conversationFrom, contactName, phone, email, address };
}
