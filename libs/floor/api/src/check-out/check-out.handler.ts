import { Injectable } from '@nestjs/common';
import { type CheckOut, LeaveReasonRequired, leavingNeedsReason } from '@luwte/floor/domain';
import { type Actor, Transaction } from '@luwte/platform/api';
import { type Created, type Id, newId } from '@luwte/platform/kernel';
import { StayRepository } from '../persistence/stay.repository';
import { VisitJournal } from '../persistence/visit-journal';

/** Shows somebody out. */
@Injectable()
export class CheckOutHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly stays: StayRepository,
    private readonly journal: VisitJournal,
  ) {}

  /** @throws LeaveReasonRequired before sitting down or without after-care; StaleVersion, VisitStateForbids, Absent */
  handle(id: Id, version: number, { reason = null }: CheckOut, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id, version);
      const state = this.journal.next(visit, 'check-out');
      if (reason === null && leavingNeedsReason(visit.state)) throw new LeaveReasonRequired();
      const now = this.journal.now();
      const eventId = newId();
      await this.stays.close(tx, id, now, eventId);
      return this.journal.write(tx, visit, {
        action: 'check-out',
        changes: { state, leftAt: now, placeId: null, leaveReason: reason },
        note: reason,
        eventId,
      });
    });
  }
}
