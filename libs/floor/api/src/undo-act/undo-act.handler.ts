import { Injectable } from '@nestjs/common';
import { mayUndo, TooLateToUndo } from '@luwte/floor/domain';
import { type Actor, Transaction, type Tx } from '@luwte/platform/api';
import type { Created, Id } from '@luwte/platform/kernel';
import { StayRepository } from '../persistence/stay.repository';
import type { VisitEntity } from '../persistence/visit.entity';
import { KEPT, VisitJournal } from '../persistence/visit-journal';

interface LastEvent {
  readonly id: Id;
  readonly at: Date;
  readonly action: string;
  readonly account_id: Id;
  readonly before: Partial<VisitEntity> | null;
}

/** Takes back the last act on a visit within its first ten seconds. */
@Injectable()
export class UndoActHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly stays: StayRepository,
    private readonly journal: VisitJournal,
  ) {}

  /** @throws TooLateToUndo after ten seconds, or when it was somebody else's act; PlaceTaken, Absent */
  handle(id: Id, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id);
      const last = await this.last(tx, id);
      if (
        !last ||
        !mayUndo(
          { action: last.action, accountId: last.account_id, at: last.at.toISOString() },
          actor.accountId,
          this.journal.now(),
        )
      )
        throw new TooLateToUndo();
      await this.stays.revert(tx, id, last.id);
      await tx.sql('update luwte.visit_event set undone = true where id = $1', [last.id]);
      const cameIn = { state: 'left', leftAt: visit.arrivedAt, placeId: null, void: true } as const;
      return this.journal.write(tx, visit, {
        action: 'undo',
        changes: last.before ? keptOf(last.before) : cameIn,
        note: last.action,
      });
    });
  }

  private async last(tx: Tx, visitId: Id): Promise<LastEvent | undefined> {
    const [event] = await tx.sql<LastEvent>(
      'select id, at, action, account_id, before from luwte.visit_event where visit_id = $1 and not undone order by at desc, id desc limit 1',
      [visitId],
    );
    return event;
  }
}

function keptOf(before: Partial<VisitEntity>): Partial<VisitEntity> {
  return Object.fromEntries(KEPT.map((field) => [field, before[field]]));
}
