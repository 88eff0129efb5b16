import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  BINDING_LANGUAGE,
  flagNegativeWording,
  movedRule,
  publishErrors,
  type Rule,
  type RuleLanguage,
  RULES_PER_SET,
  type RuleSetContent,
  type RuleSetVersion,
  staleTranslations,
  takes,
  withNewRule,
} from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Preferences, Session } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Card,
  Confirm,
  Empty,
  Failure,
  Icon,
  Notices,
  PageHeader,
  Skeleton,
} from '@luwte/ui';
import { HouseRulesClient } from '../data/house-rules-client';
import { ChangeList } from './change-list';
import { LanguageBar } from './language-bar';
import { RuleFields } from './rule-fields';

/** A draft: its rules, their order and pictures, all its languages, checked while it is written, and its publication. */
@Component({
  selector: 'lu-edit-page',
  imports: [
    Banner,
    Button,
    Card,
    ChangeList,
    Empty,
    Failure,
    Icon,
    LanguageBar,
    PageHeader,
    RouterLink,
    RuleFields,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './edit-page.html',
  host: { class: 'lu-stack' },
})
export class EditPage {
  private readonly client = inject(HouseRulesClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly draft = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.version(params),
  });
  private readonly current = resource({ loader: () => this.client.current() });
  protected readonly loaded = computed(() => (this.draft.hasValue() ? this.draft.value() : null));
  protected readonly published = computed(() => (this.current.hasValue() ? this.current.value() : null));
  protected readonly editable = computed(() => {
    const state = this.loaded()?.state;
    return state !== undefined && takes(state, 'edit');
  });
  private readonly kept = linkedSignal<RuleSetContent>(() => {
    const { languages = [], rules = [] } = this.loaded() ?? {};
    return { languages, rules };
  });
  protected readonly content = linkedSignal<RuleSetContent>(() => this.kept());
  private readonly version = linkedSignal(() => this.loaded()?.version ?? 0);
  protected readonly dirty = computed(() => this.content() !== this.kept());
  protected readonly uiLanguage = computed<RuleLanguage>(() => this.preferences.value().language);
  /** The language that is written beside the Dutch. */
  protected readonly language = signal<RuleLanguage>('en');
  protected readonly languages = computed<readonly RuleLanguage[]>(() =>
    this.language() === BINDING_LANGUAGE ? [BINDING_LANGUAGE] : [BINDING_LANGUAGE, this.language()],
  );
  protected readonly waived = signal<readonly RuleLanguage[]>([]);
  protected readonly incomplete = computed(() => publishErrors(this.content(), this.waived()).length > 0);
  protected readonly full = computed(() => this.content().rules.length >= RULES_PER_SET.max);
  protected readonly remarks = computed(() =>
    this.content()
      .rules.flatMap((rule) => rule.texts)
      .reduce(
        (sum, { title, text, language }) => sum + flagsIn(title, language) + flagsIn(text, language),
        0,
      ),
  );
  private readonly stale = computed(() => {
    const base = this.published();
    return base ? staleTranslations(base, this.content()) : [];
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  /** What somebody else saved in the meantime, beside what stands on this page. */
  protected readonly theirs = signal<RuleSetVersion | null>(null);
  /** What was moved where, for screen readers. */
  protected readonly spoken = signal('');

  /** Languages whose text of this rule was left as it is while the Dutch one changed. */
  protected leftBehind(key: string): readonly RuleLanguage[] {
    return this.stale()
      .filter((translation) => translation.key === key)
      .map(({ language }) => language);
  }

  protected offer(languages: readonly RuleLanguage[]): void {
    this.content.update((content) => ({ ...content, languages }));
  }

  protected replace(rule: Rule): void {
    this.arrange((rules) => rules.map((one) => (one.key === rule.key ? rule : one)));
  }

  /** Moves a rule by one; the focus stays on the button that moved it. */
  protected move(key: string, by: -1 | 1): void {
    this.arrange((rules) => movedRule(rules, key, by));
    const place = this.content().rules.findIndex((rule) => rule.key === key) + 1;
    this.spoken.set(this.transloco.translate('house-rules.edit.moved', { place }));
    this.focusOn(place, by === -1 ? '.up' : '.down');
  }

  /** Takes a rule out; can be undone. */
  protected remove(key: string): void {
    const before = this.content();
    this.arrange((rules) => rules.filter((rule) => rule.key !== key));
    this.notices.done(this.transloco.translate('house-rules.edit.removed'), () => {
      this.content.update(({ languages }) => ({ languages, rules: before.rules }));
      return Promise.resolve();
    });
  }

  protected add(): void {
    this.arrange((rules) => withNewRule(rules, this.published()?.rules ?? []));
    this.focusOn(this.content().rules.length, 'lu-wording-field input');
  }

  /** Saves the draft; says so, or offers both versions when somebody else saved first. */
  protected async save(): Promise<void> {
    if (await this.keep()) this.notices.done(this.transloco.translate('house-rules.edit.saved'));
  }

  /** Writes over what somebody else saved. */
  protected async keepMine(): Promise<void> {
    this.version.set(this.theirs()?.version ?? this.version());
    this.theirs.set(null);
    await this.save();
  }

  /** Takes what somebody else saved, and lets go of one's own changes. */
  protected takeTheirs(): void {
    this.theirs.set(null);
    this.draft.reload();
  }

  protected async publish(): Promise<void> {
    const count = this.remarks();
    const yes = await this.confirm.ask({
      heading: this.transloco.translate('house-rules.publish.heading'),
      text: this.transloco.translate(
        count > 0 ? 'house-rules.publish.textWithRemarks' : 'house-rules.publish.text',
        { count },
      ),
      action: this.transloco.translate('house-rules.publish.action'),
    });
    if (!yes || !(await this.keep())) return;
    await this.attempt(async () => {
      await this.client.publish(this.id(), this.version(), this.waived());
      this.notices.done(this.transloco.translate('house-rules.publish.done'));
      await this.router.navigate(['/house-rules']);
    });
  }

  /** Whether the page may be left: asks when texts were changed and not saved. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.dirty()) return true;
    return this.confirm.ask({
      heading: this.transloco.translate('house-rules.leave.heading'),
      text: this.transloco.translate('house-rules.leave.text'),
      action: this.transloco.translate('house-rules.leave.action'),
      danger: true,
    });
  }

  private async keep(): Promise<boolean> {
    if (!this.dirty()) return true;
    const content = this.content();
    return this.attempt(async () => {
      const { version } = await this.client.edit(this.id(), content, this.version());
      this.version.set(version);
      this.kept.set(content);
      this.content.set(content);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.stale) this.theirs.set(await this.client.version(this.id()));
      else this.problem.set(problem);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private arrange(work: (rules: readonly Rule[]) => readonly Rule[]): void {
    this.content.update(({ languages, rules }) => ({ languages, rules: work(rules) }));
  }

  private focusOn(place: number, selector: string): void {
    const read = (): void => {
      const cards = this.host.nativeElement.querySelectorAll('lu-rule-fields');
      const card = cards.item(place - 1);
      const wanted = card?.querySelector<HTMLElement>(`${selector}:enabled`);
      (wanted ?? card?.querySelector<HTMLElement>('button:enabled'))?.focus();
    };
    afterNextRender({ read }, { injector: this.injector });
  }
}

function flagsIn(text: string, language: RuleLanguage): number {
  return flagNegativeWording(text, language).length;
}
