import { Injectable } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import type { BundleLine, IssueLine, Posted } from '@luwte/stock/domain';
import { type Dose, DoseGiver, type DosePosted } from './hand-out/dose-giver';
import { Issuer } from './hand-out/issuer';

/** What is handed out to a visit. */
export interface VisitIssue {
  readonly id?: Id;
  readonly visitId: Id;
  readonly lines: readonly IssueLine[];
  readonly bundles?: readonly BundleLine[];
  readonly locationId?: Id | null;
  readonly occurredAt?: Instant | null;
}

/** What other slices may ask of the stock. Every call joins the caller's transaction. */
@Injectable()
export class StockFacade {
  constructor(
    private readonly issuer: Issuer,
    private readonly doses: DoseGiver,
  ) {}

  /**
   * Posts a dose that was given in an emergency; told twice with the same id, it is posted once. Never refused for want
   * of stock, nor for an expired or blocked lot: what no shelf had is a debt, which the next count closes.
   * @throws {Absent} when the house has no such item, lot, location or visit
   */
  postDose(tx: Tx, dose: Dose): Promise<DosePosted> {
    return this.doses.give(tx, dose);
  }

  /**
   * Hands out to a visit, first expiry first.
   * @throws {StockShort} when the shelf holds less
   * @throws {StockShortThen} or {CountedSince} for a late entry that cannot be
   * @throws {LotNotUsable} when a line names an expired or blocked lot
   * @throws {Absent} when the house has no such visit, item, bundle or location
   */
  issueForVisit(tx: Tx, issue: VisitIssue): Promise<Posted> {
    return this.issuer.issue(tx, { ...issue, recipient: 'visit' });
  }
}
