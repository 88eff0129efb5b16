import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { FloorFacade } from '@luwte/floor/api';
import type { Tx } from '@luwte/platform/api';
import { Absent, type Id, newId } from '@luwte/platform/kernel';
import { basketOf, type Issue, type Posted, warningsOf } from '@luwte/stock/domain';
import { VisitorsFacade } from '@luwte/visitors/api';
import { BundlesHandler } from '../bundles/bundles.handler';
import { Ledger, type Movement, requireKept } from '../persistence/ledger';
import { openItem, takeBasket } from '../persistence/take';
import { locationOrCounter } from '../shelf/shelf.handler';

/** Whom it is for, as the ledger keeps it. */
interface Party {
  readonly visitId: Id | null;
  readonly visitorId: Id | null;
  readonly visitorKey: Id | null;
}

const NOBODY: Party = { visitId: null, visitorId: null, visitorKey: null };

const GIVEN = `
  select m.item_id as "itemId", -sum(m.quantity)::int as given
  from luwte.stock_posting p join luwte.stock_movement m on m.posting_id = p.id
  where p.facility_id = luwte.facility() and m.item_id = any ($3::uuid[])
    and (p.visit_id = $1 or ($1::uuid is null and p.visitor_id = $2 and p.recorded_at > now() - interval '1 day'))
  group by m.item_id`;

/** Hands out: the first to expire first, in the caller's transaction. */
@Injectable()
export class Issuer {
  constructor(
    private readonly ledger: Ledger,
    private readonly bundles: BundlesHandler,
    private readonly floor: FloorFacade,
    private readonly visitors: VisitorsFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** @throws StockShort, StockShortThen, CountedSince, LotNotUsable, Archived, Absent */
  async issue(tx: Tx, issue: Issue): Promise<Posted> {
    const { id = newId(), bundles = [] } = issue;
    const known = await this.bundles.named(
      tx,
      bundles.map(({ bundleId }) => bundleId),
    );
    const basket = basketOf(issue.lines, bundles, known);
    const itemIds = [...new Set(basket.map(({ itemId }) => itemId))];
    const moment = this.ledger.moment(tx, issue.occurredAt);
    const named = basket.flatMap(({ lotId }) => lotId ?? []);
    const [party, locationId] = await Promise.all([
      this.partyOf(tx, issue),
      locationOrCounter(tx, issue.locationId ?? null),
    ]);
    if (locationId === null) throw new Absent('Counter');
    const [items, given] = await Promise.all([
      this.ledger.open(tx, itemIds, [locationId], moment, named),
      this.givenTo(tx, party, itemIds),
    ]);
    requireKept(items.values());
    const purpose = issue.overrideReason ? 'use-anyway' : 'use';
    const movements = takeBasket(items, basket, moment, tx.actor.timeZone, purpose).map(
      ({ quantity, ...taken }): Movement => ({ ...taken, locationId, quantity: -quantity }),
    );
    this.ledger.post(tx, { ...issue, ...party, id, kind: 'issue' }, moment, items.values(), movements);
    await this.tell(tx, id, party);
    return {
      id,
      version: 1,
      lines: movements.map(({ itemId, lotId, quantity }) => ({ itemId, lotId, quantity: -quantity })),
      warnings: itemIds.flatMap((itemId) => {
        const now = sumOf(movements, itemId);
        const item = openItem(items, itemId);
        return warningsOf({
          itemId,
          softLimit: item.softLimit,
          reorderPoint: item.reorderPoint,
          given: party === NOBODY ? null : (given.get(itemId) ?? 0) + now,
          left: item.usable - now,
        });
      }),
    };
  }

  private async partyOf(tx: Tx, { recipient, visitId, code }: Issue): Promise<Party> {
    if (recipient === 'visit' && visitId) return this.floor.partyOf(tx, visitId);
    if (recipient === 'code' && code)
      return { visitId: null, ...(await this.visitors.identify(tx, { code })) };
    return NOBODY;
  }

  private async givenTo(tx: Tx, party: Party, itemIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
    if (party === NOBODY) return new Map();
    const rows = await tx.sql<{ itemId: Id; given: number }>(
      GIVEN,
      [party.visitId, party.visitorId, itemIds],
      'stock-given',
    );
    return new Map(rows.map(({ itemId, given }) => [itemId, given]));
  }

  private async tell(tx: Tx, id: Id, party: Party): Promise<void> {
    await this.audit.record(tx, {
      event: 'stock.issued',
      category: party.visitorKey ? 'visit' : 'none',
      purpose: 'care',
      visitorKey: party.visitorKey,
      subjectId: id,
    });
    tx.emit({ type: 'stock.changed', subjectId: id, version: 1 });
  }
}

function sumOf(movements: readonly Movement[], itemId: Id): number {
  return movements.reduce((sum, movement) => sum + (movement.itemId === itemId ? -movement.quantity : 0), 0);
}
