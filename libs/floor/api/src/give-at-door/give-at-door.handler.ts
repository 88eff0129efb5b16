import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type GiveAtDoor, mayTakeBack, TooLateToUndo } from '@luwte/floor/domain';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, newId } from '@luwte/platform/kernel';
import { VisitorsFacade } from '@luwte/visitors/api';

interface OfferRow {
  readonly at: Date;
  readonly given_by: Id;
  readonly undone: boolean;
}

/** Keeps what was given at the door to people who did not come in. */
@Injectable()
export class GiveAtDoorHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly visitors: VisitorsFacade,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Absent for a visitor whom the house does not know */
  give({ id = newId(), kind, visitorId = null }: GiveAtDoor, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const visitor = visitorId && (await this.visitors.factsForAdmission(tx, visitorId, now));
      await tx.sql(
        `insert into luwte.floor_offer (id, facility_id, at, kind, visitor_id, given_by)
         values ($1, luwte.facility(), $2, $3, $4, luwte.account())`,
        [id, now, kind, visitorId],
      );
      await this.audit.record(tx, {
        event: 'floor.gave-at-door',
        category: 'visit',
        purpose: 'care',
        visitorKey: visitor ? visitor.visitorKey : null,
        subjectId: id,
      });
      return { id, version: 1 };
    });
  }

  /** @throws TooLateToUndo for what somebody else recorded, or ten seconds after; Absent */
  undo(id: Id, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const [row] = await tx.sql<OfferRow>(
        'select at, given_by, undone from luwte.floor_offer where id = $1 for update',
        [id],
      );
      if (!row) throw new Absent('Offer');
      const given = { at: row.at.toISOString(), accountId: row.given_by };
      if (row.undone || !mayTakeBack(given, actor.accountId, this.clock.now())) throw new TooLateToUndo();
      await tx.sql('update luwte.floor_offer set undone = true where id = $1', [id]);
      await this.audit.record(tx, {
        event: 'floor.gave-at-door-undone',
        category: 'visit',
        purpose: 'care',
        subjectId: id,
      });
      return { id, version: 2 };
    });
  }
}
