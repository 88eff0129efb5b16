import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  defaultRuleSet,
  HOUSE_RULES_ROUTES,
  LANGUAGE_FACTS,
  type RuleSetSummary,
} from '@luwte/house-rules/domain';
import { type ApiProblem, asProblem, injectList, Session } from '@luwte/platform/web';
import { Button, Card, Empty, Failure, Icon, PageHeader, Skeleton } from '@luwte/ui';
import { HouseRulesClient } from '../data/house-rules-client';
import { MomentPipe } from '../data/moment-pipe';
import { VersionState } from './version-state';

/** All versions of the house rules, newest first, and the start of the next one. */
@Component({
  selector: 'lu-versions-page',
  imports: [
    Button,
    Card,
    Empty,
    Failure,
    Icon,
    MomentPipe,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    VersionState,
  ],
  templateUrl: './versions-page.html',
  host: { class: 'lu-stack' },
})
export class VersionsPage {
  private readonly client = inject(HouseRulesClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly facts = LANGUAGE_FACTS;
  protected readonly list = injectList<RuleSetSummary>({
    path: HOUSE_RULES_ROUTES.versions,
    filters: [],
    sort: '-createdAt',
    live: ['house-rules.published'],
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  /** Copies the rules that hold now into a draft, or the proposal for a new house while there are none. */
  protected async startDraft(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { languages, rules } = (await this.client.current()) ?? defaultRuleSet();
      const { id } = await this.client.draft({ languages, rules });
      await this.router.navigate(['/house-rules/versions', id, 'edit']);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
