import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  LANGUAGE_FACTS,
  LETTER_PHRASES,
  RULE_LANGUAGES,
  type RuleLanguage,
  textIn,
} from '@luwte/house-rules/domain';
import { type Id, wallClock } from '@luwte/platform/kernel';
import { asProblem, Session } from '@luwte/platform/web';
import { Button, Failure, Field, Icon, PageHeader, Skeleton, TextInput } from '@luwte/ui';
import { SanctionsClient } from '../../data/sanctions-client';
import { momentText } from '../../data/moment';
import { Agreement } from '../shared/agreement';
import { ContactLines } from '../shared/contact-lines';
import { codeText, dayText } from '../shared/sanction-words';

/** The letter about one decision, in the visitor's language: what, until when, what is always there, and how to appeal. */
@Component({
  selector: 'lu-letter-page',
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
  templateUrl: './letter-page.html',
  styleUrl: '../shared/paper.css',
  host: { class: 'lu-stack' },
})
export class LetterPage {
  private readonly client = inject(SanctionsClient);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly session = inject(Session);
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly languages = RULE_LANGUAGES;
  protected readonly facts = LANGUAGE_FACTS;
  protected readonly problemOf = asProblem;
  protected readonly codeOf = codeText;
  protected readonly read = resource({
    params: () => this.id(),
    loader: async ({ params }) => {
      const [sanction, policy] = await Promise.all([this.client.sanction(params), this.client.policy()]);
      return { sanction, policy };
    },
  });
  private readonly loaded = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly language = linkedSignal<RuleLanguage>(
    () => this.loaded()?.sanction.told?.language ?? 'nl',
  );
  protected readonly phrases = computed(() => LETTER_PHRASES[this.language()]);
  protected readonly direction = computed(() => LANGUAGE_FACTS[this.language()].direction);
  protected readonly rule = computed(() => {
    const rule = this.loaded()?.sanction.rule;
    return rule && (textIn(rule, this.language()) ?? textIn(rule, 'nl'));
  });
  protected readonly decided = computed(() => {
    const at = this.loaded()?.sanction.decidedAt;
    return at ? dayText(wallClock(at, this.session.timeZone()).day, this.language()) : '';
  });
  protected readonly talk = computed(() => {
    const sanction = this.loaded()?.sanction;
    const at = sanction?.conversation === 'planned' ? sanction.conversationAt : null;
    return at ? momentText(at, this.language(), this.session.timeZone()) : null;
  });

  protected choose(event: Event): void {
    this.language.set((event.target as HTMLSelectElement).value as RuleLanguage);
  }

  protected print(): void {
    this.window?.print();
  }
}
