import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, Live, Session } from '@luwte/platform/web';
import { Button, Card, Empty, Failure, Icon, PageHeader, Skeleton } from '@luwte/ui';
import { formatCode } from '@luwte/visitors/domain';
import { filter } from 'rxjs';
import { VisitorsClient } from '../data/visitors-client';
import { PROFILE_FIELDS } from '../form-page/profile-draft';
import { StatusMark } from '../shared/status-mark';
import { CodePipe, DayPipe, injectProfileWords } from '../shared/visitor-words';
import { VISITOR_PANELS } from '../visitor-panels';
import { AlertsPart } from './alerts-part';
import { IntakePart } from './intake-part';
import { LinkedPart } from './linked-part';
import { RecordsPart } from './records-part';
import { RulesPart } from './rules-part';

/** Everything the house knows of one visitor, and what other slices show of them. */
@Component({
  selector: 'lu-card-page',
  imports: [
    AlertsPart,
    Button,
    Card,
    CodePipe,
    DayPipe,
    Empty,
    Failure,
    Icon,
    IntakePart,
    LinkedPart,
    NgComponentOutlet,
    PageHeader,
    RecordsPart,
    RouterLink,
    RulesPart,
    Skeleton,
    StatusMark,
    TranslocoPipe,
  ],
  templateUrl: './card-page.html',
  styleUrl: './card-page.css',
  host: { class: 'lu-stack' },
})
export class CardPage {
  private readonly client = inject(VisitorsClient);
  private readonly extensions = inject(VISITOR_PANELS);
  private readonly words = injectProfileWords();
  protected readonly session = inject(Session);
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.card(params),
  });
  protected readonly card = computed(() => (this.read.hasValue() ? this.read.value().value : null));
  protected readonly name = computed(() => {
    const card = this.card();
    return card ? (card.handle ?? formatCode(card.code)) : '';
  });
  protected readonly facts = computed(() => {
    const card = this.card();
    if (!card) return [];
    return PROFILE_FIELDS.filter((field) => field !== 'handle').map((field) => ({
      field,
      words: this.words(field, card),
    }));
  });
  protected readonly panels = resource({
    loader: () =>
      Promise.all(
        this.extensions
          .filter(({ permission }) => this.session.can(permission))
          .sort((a, b) => a.order - b.order || a.key.localeCompare(b.key))
          .map(async ({ key, component }) => ({ key, component: await component() })),
      ),
    defaultValue: [],
  });
  protected readonly inputs = computed(() => ({ visitorId: this.id() }));

  constructor() {
    inject(Live)
      .changes('visitors.')
      .pipe(
        filter((news) => news === null || news.subjectId === this.id()),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.read.reload());
  }
}
