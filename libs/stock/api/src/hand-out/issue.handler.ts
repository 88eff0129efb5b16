import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import type { Clock } from '@luwte/platform/kernel';
import { checkIssue, checkOccurredAt, type Issue, type Posted } from '@luwte/stock/domain';
import { refuseIf } from '../refuse';
import { Issuer } from './issuer';

/** Hands out to a visit, to a code, for others, or on the street. */
@Injectable()
export class IssueHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly issuer: Issuer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Invalid, StockShort, StockShortThen, CountedSince, LotNotUsable, Archived, Absent */
  handle(issue: Issue, actor: Actor): Promise<Posted> {
    refuseIf([...checkIssue(issue), ...checkOccurredAt(issue.occurredAt, this.clock.now())]);
    return this.transaction.run(actor, (tx) => this.issuer.issue(tx, issue));
  }
}
