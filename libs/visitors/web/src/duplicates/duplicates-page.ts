import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, injectList, injectTexts } from '@luwte/platform/web';
import { Button, Choice, Empty, Failure, Icon, Notices, PageHeader, Skeleton, Status } from '@luwte/ui';
import {
  DUPLICATE_STATES,
  type DuplicateState,
  type DuplicateSuggestion,
  type LikenessReason,
  VISITORS_ROUTES,
} from '@luwte/visitors/domain';
import { LinksClient } from '../data/links-client';
import { Sections } from '../shared/sections';
import { CodePipe, DayPipe } from '../shared/visitor-words';

const AGAINST: readonly LikenessReason[] = ['other-birth-year', 'other-gender'];

/** Records that may be one person, with what speaks for it and against it. */
@Component({
  selector: 'lu-duplicates-page',
  imports: [
    Button,
    Choice,
    CodePipe,
    DayPipe,
    Empty,
    Failure,
    Icon,
    PageHeader,
    RouterLink,
    Sections,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './duplicates-page.html',
  styleUrl: './duplicates-page.css',
  host: { class: 'lu-stack' },
})
export class DuplicatesPage {
  private readonly client = inject(LinksClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly list = injectList<DuplicateSuggestion, 'state'>({
    path: VISITORS_ROUTES.duplicates,
    filters: ['state'],
    sort: '-score',
    limit: 100,
    live: ['visitors.'],
  });
  protected readonly state = computed<DuplicateState>(() =>
    this.list.filters().state === 'dismissed' ? 'dismissed' : 'open',
  );
  protected readonly states = computed(() =>
    DUPLICATE_STATES.map((value) => ({ value, label: this.texts(`visitors.duplicates.states.${value}`) })),
  );

  protected show(state: DuplicateState | null): void {
    this.list.filter('state', state === 'dismissed' ? state : null);
  }

  protected speaksAgainst(reason: LikenessReason): boolean {
    return AGAINST.includes(reason);
  }

  /** Can be undone for ten seconds, and later from the other half of the list. */
  protected async dismiss({ one, other }: DuplicateSuggestion): Promise<void> {
    try {
      const { id } = await this.client.dismiss(one.id, other.id);
      this.notices.done(this.texts('visitors.duplicates.dismissed'), () => this.takeBack(id));
      this.list.reload();
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
  }

  protected async takeBack(dismissalId: Id): Promise<void> {
    try {
      await this.client.takeBack(dismissalId);
      this.list.reload();
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
  }
}
