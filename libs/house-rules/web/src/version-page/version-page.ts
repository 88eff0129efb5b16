import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { BINDING_LANGUAGE, LANGUAGE_FACTS, type RuleLanguage, takes } from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, Session } from '@luwte/platform/web';
import { Button, Failure, Icon, PageHeader, Skeleton } from '@luwte/ui';
import { HouseRulesClient } from '../data/house-rules-client';
import { RuleSheet } from '../sheet/rule-sheet';
import { VersionState } from '../versions-page/version-state';

/** One version as visitors see it, in each of its languages, ready for the printer. */
@Component({
  selector: 'lu-version-page',
  imports: [Button, Failure, Icon, PageHeader, RouterLink, RuleSheet, Skeleton, TranslocoPipe, VersionState],
  templateUrl: './version-page.html',
  host: { class: 'lu-stack' },
})
export class VersionPage {
  private readonly client = inject(HouseRulesClient);
  private readonly session = inject(Session);
  private readonly window = inject(DOCUMENT).defaultView;
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly facts = LANGUAGE_FACTS;
  protected readonly problemOf = asProblem;
  protected readonly resource = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.version(params),
  });
  protected readonly version = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly languages = computed(() => this.version()?.languages ?? []);
  protected readonly language = linkedSignal<readonly RuleLanguage[], RuleLanguage>({
    source: this.languages,
    computation: (languages) => languages[0] ?? BINDING_LANGUAGE,
  });
  protected readonly mayEdit = computed(() => {
    const state = this.version()?.state;
    return state !== undefined && takes(state, 'edit') && this.session.can('house-rules.draft');
  });

  protected print(): void {
    this.window?.print();
  }
}
