import { Injectable } from '@nestjs/common';
import { type AddUse, checkMomentInVisit } from '@luwte/floor/domain';
import { type Actor, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Created, type Id, Invalid, newId } from '@luwte/platform/kernel';
import { VisitJournal } from '../persistence/visit-journal';

/** Notes what somebody uses, and how; an entry in error is superseded, and stays. */
@Injectable()
export class AddUseHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly journal: VisitJournal,
  ) {}

  /** @throws Invalid for a time outside the visit; VisitStateForbids, Absent also for the use to be superseded */
  handle(visitId: Id, use: AddUse, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, visitId);
      if (!visit.late && !use.supersedes) this.journal.next(visit, 'use');
      const at = use.at ?? (visit.late ? (visit.seatedAt ?? visit.arrivedAt) : this.journal.now());
      const errors = checkMomentInVisit(at, visit, this.journal.now());
      if (errors.length > 0) throw new Invalid(errors);
      const id = use.id ?? newId();
      const eventId = newId();
      if (use.supersedes) await supersede(tx, visitId, use.supersedes, eventId);
      await tx.sql(
        `insert into luwte.visit_use (id, facility_id, visit_id, at, substance, route, new_batch, peer_assisted, splitting, alone, otherwise_where, recorded_by, event_id)
         values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, $8, $9, $10, luwte.account(), $11)`,
        [
          id,
          visitId,
          at,
          use.substance,
          use.route,
          use.newBatch ?? false,
          use.peerAssisted ?? false,
          use.splitting ?? false,
          use.alone ?? false,
          use.otherwiseWhere ?? 'not-asked',
          eventId,
        ],
        'floor-use',
      );
      const { substance, route } = use;
      await this.journal.write(tx, visit, {
        action: 'use',
        changes: { substance, route },
        eventId,
      });
      return { id, version: 1 };
    });
  }
}

async function supersede(tx: Tx, visitId: Id, useId: Id, eventId: Id): Promise<void> {
  const superseded = await tx.sql(
    'update luwte.visit_use set superseded_by = $3 where id = $1 and visit_id = $2 and not superseded returning id',
    [useId, visitId, eventId],
  );
  if (superseded.length === 0) throw new Absent('Use');
}
