import { Injectable } from '@nestjs/common';
import {
  checkMomentInVisit,
  mayDo,
  type Observe,
  type VisitState,
  VisitStateForbids,
} from '@luwte/floor/domain';
import { type Actor, Transaction } from '@luwte/platform/api';
import { Absent, type Created, type Id, Invalid, newId } from '@luwte/platform/kernel';
import { VisitJournal } from '../persistence/visit-journal';

interface SeenVisit {
  readonly version: number;
  readonly state: VisitState;
  readonly visitor_key: Id | null;
  readonly arrived_at: Date;
}

/** Reads the visit and notes the sight in one round trip; a sight that cannot be is rolled back by the check after it. */
const NOTE = `
  with seen as (
    select id, version, state, visitor_key, arrived_at from luwte.visit where id = $2 and not void
  ), noted as (
    insert into luwte.visit_observation
      (id, facility_id, visit_id, at, state, respiratory_rate, spo2, recorded_by, recorded_at)
    select $1, luwte.facility(), seen.id, $3, $4, $5, $6, luwte.account(), $7 from seen
  )
  select version, state, visitor_key, arrived_at from seen`;

/**
 * Notes that somebody looked. The commonest act of the house, by many people at once: it locks nothing and leaves
 * the visit's own row as it is.
 */
@Injectable()
export class ObserveVisitHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly journal: VisitJournal,
  ) {}

  /** @throws VisitStateForbids, Invalid, Absent */
  handle(visitId: Id, seen: Observe, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const now = this.journal.now();
      const at = seen.at ?? now;
      const id = seen.id ?? newId();
      const [visit] = await tx.sql<SeenVisit>(
        NOTE,
        [id, visitId, at, seen.state, seen.respiratoryRate ?? null, seen.spo2 ?? null, now],
        'floor-observe',
      );
      if (!visit) throw new Absent('Visit');
      if (!mayDo('observe', visit.state)) throw new VisitStateForbids('observe', visit.state);
      const errors = checkMomentInVisit(at, { arrivedAt: visit.arrived_at.toISOString() }, now);
      if (errors.length > 0) throw new Invalid(errors);
      await this.journal.tell(tx, { id: visitId, visitorKey: visit.visitor_key }, visit.version, 'observe');
      if (seen.state === 'unresponsive')
        tx.emit({ type: 'floor.unresponsive-seen', subjectId: visitId, version: visit.version });
      return { id, version: 1 };
    });
  }
}
