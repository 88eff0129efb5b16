import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  flagNegativeWording,
  LANGUAGE_FACTS,
  publishErrors,
  type Rule,
  RULE_TEXT,
  RULE_TITLE,
  type RuleLanguage,
  type RuleSetContent,
  type RuleText,
  staleTranslations,
  takes,
  textIn,
  WORDING_LANGUAGES,
} from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Session } from '@luwte/platform/web';
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
import { RulePictogram } from '../pictogram/pictogram';
import { WordingField } from './wording-field';

/** The texts of a draft in the languages of the screens, checked while they are written, and its publication. */
@Component({
  selector: 'lu-edit-page',
  imports: [
    Banner,
    Button,
    Card,
    Empty,
    Failure,
    Icon,
    PageHeader,
    RouterLink,
    RulePictogram,
    Skeleton,
    TranslocoPipe,
    WordingField,
  ],
  templateUrl: './edit-page.html',
  styleUrl: './edit-page.css',
  host: { class: 'lu-stack' },
})
export class EditPage {
  private readonly client = inject(HouseRulesClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(Session);
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly facts = LANGUAGE_FACTS;
  protected readonly titleLimit = RULE_TITLE;
  protected readonly textLimit = RULE_TEXT;
  protected readonly problemOf = asProblem;
  protected readonly textIn = textIn;
  protected readonly draft = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.version(params),
  });
  private readonly current = resource({ loader: () => this.client.current() });
  protected readonly loaded = computed(() => (this.draft.hasValue() ? this.draft.value() : null));
  protected readonly editable = computed(() => {
    const state = this.loaded()?.state;
    return state !== undefined && takes(state, 'edit');
  });
  protected readonly rules = linkedSignal<readonly Rule[]>(() => this.loaded()?.rules ?? []);
  private readonly kept = linkedSignal<readonly Rule[]>(() => this.loaded()?.rules ?? []);
  private readonly version = linkedSignal(() => this.loaded()?.version ?? 0);
  protected readonly dirty = computed(() => this.rules() !== this.kept());
  protected readonly languages = computed<readonly RuleLanguage[]>(() =>
    WORDING_LANGUAGES.filter((language) => this.loaded()?.languages.includes(language)),
  );
  private readonly content = computed<RuleSetContent>(() => ({
    languages: this.loaded()?.languages ?? [],
    rules: this.rules(),
  }));
  protected readonly incomplete = computed(() => publishErrors(this.content()).length > 0);
  protected readonly remarks = computed(() =>
    this.rules()
      .flatMap((rule) => rule.texts)
      .reduce(
        (sum, { title, text, language }) => sum + flagsIn(title, language) + flagsIn(text, language),
        0,
      ),
  );
  private readonly stale = computed(() => {
    const base = this.current.hasValue() ? this.current.value() : null;
    return base ? staleTranslations(base, this.content()) : [];
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  /** Version that somebody else saved in the meantime. */
  protected readonly crossed = signal<number | null>(null);

  /** Languages whose text of this rule was left as it is while the Dutch one changed. */
  protected leftBehind(key: string): readonly RuleLanguage[] {
    return this.stale()
      .filter((translation) => translation.key === key)
      .map(({ language }) => language);
  }

  protected change(key: string, language: RuleLanguage, part: 'title' | 'text', value: string): void {
    const changed = (text: RuleText): RuleText =>
      text.language === language ? { ...text, [part]: value } : text;
    this.rules.update((rules) =>
      rules.map((rule) => (rule.key === key ? { ...rule, texts: rule.texts.map(changed) } : rule)),
    );
  }

  /** Saves the draft; says so, or offers both versions when somebody else saved first. */
  protected async save(): Promise<void> {
    if (await this.keep()) this.notices.done(this.transloco.translate('house-rules.edit.saved'));
  }

  /** Writes over what somebody else saved. */
  protected async keepMine(): Promise<void> {
    this.version.set(this.crossed() ?? this.version());
    await this.save();
  }

  /** Takes what somebody else saved, and lets go of one's own changes. */
  protected takeTheirs(): void {
    this.crossed.set(null);
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
      await this.client.publish(this.id(), this.version());
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
    if (!this.dirty() && this.crossed() === null) return true;
    const content = this.content();
    return this.attempt(async () => {
      const { version } = await this.client.edit(this.id(), content, this.version());
      this.version.set(version);
      this.kept.set(content.rules);
      this.crossed.set(null);
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
      if (problem.stale) this.crossed.set(problem.currentVersion);
      else this.problem.set(problem);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

function flagsIn(text: string, language: RuleLanguage): number {
  return flagNegativeWording(text, language).length;
}
