import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  LANGUAGE_FACTS,
  refusalOf,
  type SanctionAct,
  type SanctionDetail,
  type SanctionStanding,
  STEP_FACTS,
} from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, Clock, injectTexts, Live, Session } from '@luwte/platform/web';
import { Banner, Button, Card, Failure, Icon, PageHeader, Skeleton, Status } from '@luwte/ui';
import { filter } from 'rxjs';
import { SanctionsClient } from '../../data/sanctions-client';
import { SanctionStateMark } from '../shared/sanction-state';
import { codeText, SanctionWords } from '../shared/sanction-words';
import { ActDialog } from './act-dialog';
import { ACTS, type SmallAct } from './act-draft';
import { SanctionTimeline } from './sanction-timeline';

/** An act as the page offers it, or the reason why this account cannot do it. */
interface OfferedAct {
  readonly act: SanctionAct;
  readonly why: string | null;
}

/** One sanction: what was decided, what can be done, and everything that happened to it. */
@Component({
  selector: 'lu-sanction-page',
  imports: [
    ActDialog,
    Banner,
    Button,
    Card,
    Failure,
    Icon,
    PageHeader,
    RouterLink,
    SanctionStateMark,
    SanctionTimeline,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './sanction-page.html',
  styleUrl: './sanction-page.css',
  host: { class: 'lu-stack' },
})
export class SanctionPage {
  private readonly client = inject(SanctionsClient);
  private readonly clock = inject(Clock);
  private readonly texts = injectTexts();
  protected readonly session = inject(Session);
  protected readonly words = inject(SanctionWords);
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly codeOf = codeText;
  protected readonly languages = LANGUAGE_FACTS;
  protected readonly icons = ACTS;
  protected readonly read = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.sanction(params),
  });
  protected readonly sanction = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly acting = signal<SmallAct | null>(null);
  protected readonly offered = computed<readonly OfferedAct[]>(() => {
    const sanction = this.sanction();
    if (!sanction || !this.session.can('house-rules.impose-sanctions')) return [];
    const acts: readonly SanctionAct[] = [...(Object.keys(ACTS) as SmallAct[]), 'correct'];
    return acts
      .filter((act) => act !== 'decide-appeal' || this.session.can('house-rules.decide-appeals'))
      .map((act) => ({ act, why: this.whyNot(act, sanction) }))
      .filter(({ why }) => why !== 'hidden');
  });
  protected readonly possible = computed(() => this.offered().filter(({ why }) => why === null));
  protected readonly hindered = computed(() => this.offered().filter(({ why }) => why !== null));

  constructor() {
    inject(Live)
      .changes('house-rules.sanction-changed')
      .pipe(
        filter((news) => news === null || news.subjectId === this.sanction()?.visitorId),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.read.reload());
  }

  protected open(act: SanctionAct): void {
    if (act !== 'correct') this.acting.set(act);
  }

  protected finished(): void {
    this.acting.set(null);
    this.read.reload();
  }

  /** Null when it can be done; `hidden` when it does not go with the state; else a sentence. */
  private whyNot(act: SanctionAct, sanction: SanctionDetail): string | null {
    const account = this.session.account();
    const actor = { accountId: account?.id ?? '', roles: account?.roles ?? [] };
    const refusal = refusalOf(act, standingOf(sanction), actor, this.clock.read());
    if (!refusal) return null;
    if (refusal.code === 'house-rules.sanction-forbids') return 'hidden';
    if (refusal.code === 'house-rules.not-your-decision') {
      const names = STEP_FACTS[sanction.step].deciders.map((role) => this.texts(`app.roles.${role}.name`));
      return this.texts('house-rules.sanctions.decidedByRoles', { roles: names.join(', ') });
    }
    return this.texts(refusal.code.replace('house-rules.', 'house-rules.problems.'));
  }
}

function standingOf(sanction: SanctionDetail): SanctionStanding {
  return { ...sanction, endsAt: sanction.decidedEnd };
}
