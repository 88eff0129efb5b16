import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  LANGUAGE_FACTS,
  LETTER_PHRASES,
  RULE_LANGUAGES,
  type RuleLanguage,
  type RuleSetVersion,
  type SanctionLine,
  textIn,
} from '@luwte/house-rules/domain';
import { type Id, wallClock } from '@luwte/platform/kernel';
import { asProblem, Session } from '@luwte/platform/web';
import { Button, Failure, Field, Icon, PageHeader, Skeleton, TextInput } from '@luwte/ui';
import { HouseRulesClient } from '../../data/house-rules-client';
import { SanctionsClient } from '../../data/sanctions-client';
import { Agreement } from '../shared/agreement';
import { ContactLines } from '../shared/contact-lines';
import { codeText, dayText } from '../shared/sanction-words';

/** The visitor's own summary to take home: the rules they accepted, what else was agreed, and whom to turn to. */
@Component({
  selector: 'lu-summary-page',
  imports: [
    Agreement,
    Button,
    ContactLines,
    Failure,
    Field,
    Icon,
    PageHeader,
    Skeleton,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './summary-page.html',
  styleUrl: '../shared/paper.css',
  host: { class: 'lu-stack' },
})
export class SummaryPage {
  private readonly rules = inject(HouseRulesClient);
  private readonly client = inject(SanctionsClient);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly session = inject(Session);
  /** From the path. */
  readonly visitorId = input.required<Id>();

  protected readonly languages = RULE_LANGUAGES;
  protected readonly facts = LANGUAGE_FACTS;
  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => this.visitorId(),
    loader: async ({ params }) => {
      const [known, acceptances, sanctions, policy, current] = await Promise.all([
        this.client.suspensions(params),
        this.rules.acceptancesOf(params),
        this.client.ofVisitor(params),
        this.client.policy(),
        this.rules.current(),
      ]);
      const accepted = acceptances.items[0] ?? null;
      return {
        code: codeText(known.code),
        policy,
        current,
        accepted,
        version: accepted ? await this.rules.version(accepted.versionId) : null,
        asks: acceptances.needsAcceptance,
        agreements: sanctions.items.filter(({ state }) => state === 'active' || state === 'planned'),
      };
    },
  });
  private readonly loaded = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly language = linkedSignal<RuleLanguage>(() => this.loaded()?.accepted?.language ?? 'nl');
  protected readonly phrases = computed(() => LETTER_PHRASES[this.language()]);
  protected readonly direction = computed(() => LANGUAGE_FACTS[this.language()].direction);
  protected readonly titles = computed(() => {
    const language = this.language();
    return (this.loaded()?.version?.rules ?? []).map((rule) => ({
      key: rule.key,
      title: (textIn(rule, language) ?? textIn(rule, 'nl'))?.title ?? '',
    }));
  });
  protected readonly since = computed(() => {
    const at = this.loaded()?.accepted?.acceptedAt;
    return at ? dayText(wallClock(at, this.session.timeZone()).day, this.language()) : '';
  });

  /** The rule of an agreement in the visitor's language, as the version that holds now words it. */
  protected ruleOf({ ruleKey, ruleTitles }: SanctionLine): { readonly title: string } {
    const known: readonly (RuleSetVersion | null | undefined)[] = [
      this.loaded()?.current,
      this.loaded()?.version,
    ];
    const rule = known.flatMap((version) => version?.rules ?? []).find(({ key }) => key === ruleKey);
    return (rule && textIn(rule, this.language())) ?? { title: ruleTitles.nl };
  }

  protected choose(event: Event): void {
    this.language.set((event.target as HTMLSelectElement).value as RuleLanguage);
  }

  protected print(): void {
    this.window?.print();
  }
}
