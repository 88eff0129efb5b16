import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import type { Clock, Created, Id } from '@luwte/platform/kernel';
import { checkPosting, CountAgain, countAfter, judgeCount } from '@luwte/stock/domain';
import { Ledger, type Movement } from '../persistence/ledger';
import { refuseIf } from '../refuse';
import { nextVersion } from '../versioned';
import { CountRepository } from './count.repository';

/** Posts a stocktake: the differences, each at the moment of its counting, so that issuing may go on meanwhile. */
@Injectable()
export class PostCountHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly counts: CountRepository,
    private readonly ledger: Ledger,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CountStateForbids, CountAgain, Invalid, StaleVersion, Absent */
  handle(id: Id, version: number, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const { state, locationId } = await this.counts.row(tx, id);
      const after = countAfter(state, 'post');
      const next = await nextVersion(tx, 'stock_count', 'Stocktake', id, version);
      const itemIds = [...new Set((await this.counts.lines(tx, id)).map(({ itemId }) => itemId))];
      const moment = this.ledger.moment(tx, null);
      const items = await this.ledger.open(tx, itemIds, [locationId], moment);
      const judged = (await this.counts.lines(tx, id)).flatMap((line) =>
        line.counted === null ? [] : [{ line, ...judgeCount(line.counted, line) }],
      );
      refuseIf(
        checkPosting(
          judged.map(({ line, difference }) => ({ lineId: line.id, difference, reason: line.reason })),
        ),
      );
      const crossed = judged.filter(({ fits }) => !fits);
      if (crossed.length > 0) throw new CountAgain([...new Set(crossed.map(({ line }) => line.itemId))]);
      const movements = judged.map(({ line, difference, debtClosed }): Movement => ({
        itemId: line.itemId,
        lotId: line.lotId,
        locationId,
        quantity: difference,
        debt: debtClosed === 0 ? 0 : -debtClosed,
        ...(line.countedAt !== null && { at: line.countedAt }),
      }));
      await this.ledger.postAndWait(
        tx,
        { id: id, kind: 'count', countId: id },
        moment,
        items.values(),
        movements,
      );
      await tx.sql(
        `update luwte.stock_count_line l set expected = e.expected
         from jsonb_to_recordset($1::jsonb) as e(id uuid, expected int) where l.id = e.id`,
        [JSON.stringify(judged.map(({ line, expected }) => ({ id: line.id, expected })))],
      );
      await tx.sql('update luwte.stock_count set state = $2, posted_at = $3 where id = $1', [
        id,
        after,
        this.clock.now(),
      ]);
      await this.audit.record(tx, {
        event: 'stock.count-posted',
        category: 'none',
        purpose: 'accountability',
        subjectId: id,
      });
      tx.emit({ type: 'stock.count-changed', subjectId: id, version: next });
      tx.emit({ type: 'stock.changed', subjectId: id, version: next });
      return { id, version: next };
    });
  }
}
