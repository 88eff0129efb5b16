import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LANGUAGE_FACTS } from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { asProblem } from '@luwte/platform/web';
import { Button, Card, Failure, Icon, Notices, PageHeader, Skeleton, Status } from '@luwte/ui';
import { RulesAcceptance } from '../acceptance/rules-acceptance';
import { HouseRulesClient } from '../data/house-rules-client';
import { MomentPipe } from '../data/moment-pipe';
import { localPath } from './local-path';

const DESK = '/desk';

/**
 * Hands the tablet to a visitor: the house rules, accepted, and back to where the worker came from
 * (`?return=/…`). Somebody who accepted the current rules already is not asked again, unless the worker wants to.
 */
@Component({
  selector: 'lu-accept-page',
  imports: [
    Button,
    Card,
    Failure,
    Icon,
    MomentPipe,
    PageHeader,
    RouterLink,
    RulesAcceptance,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './accept-page.html',
  host: { class: 'lu-stack' },
})
export class AcceptPage {
  private readonly client = inject(HouseRulesClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);
  /** From the path. */
  readonly visitorId = input.required<Id>();
  /** From the query: the page to go back to. */
  readonly return = input<string>();

  protected readonly facts = LANGUAGE_FACTS;
  protected readonly problemOf = asProblem;
  protected readonly again = signal(false);
  protected readonly standing = resource({
    params: () => this.visitorId(),
    loader: ({ params }) => this.client.acceptancesOf(params),
  });
  protected readonly target = computed(() => localPath(this.return()) ?? DESK);
  /** The acceptance of the current rules, when there is one and it is not to be done again. */
  protected readonly done = computed(() => {
    if (this.again() || !this.standing.hasValue()) return null;
    const { items, currentVersionId } = this.standing.value();
    return items.find((acceptance) => acceptance.versionId === currentVersionId) ?? null;
  });

  protected async accepted(): Promise<void> {
    this.notices.done(this.transloco.translate('house-rules.accept.done'));
    await this.router.navigateByUrl(this.target());
  }
}
