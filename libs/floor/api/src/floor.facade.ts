import { Injectable } from '@nestjs/common';
import type { EditNote } from '@luwte/floor/domain';
import type { Tx } from '@luwte/platform/api';
import { Absent, type Created, type Day, type Id, newId } from '@luwte/platform/kernel';
import { type DayLogSource, LogSources } from './day-protocol/log-sources';
import { type MatterSource, OpenMatters } from './day-handover/open-matters';
import { NotesHandler } from './shift-notes/notes.handler';
import { type ServiceListener, ServiceListeners } from './services/service-listeners';

/** Whose visit it is: nobody's for an anonymous guest. */
export interface VisitParty {
  readonly visitId: Id;
  readonly visitorId: Id | null;
  /** Stands for the visitor in the audit log. */
  readonly visitorKey: Id | null;
}

/** What higher slices may ask of the floor. */
@Injectable()
export class FloorFacade {
  constructor(
    private readonly matters: OpenMatters,
    private readonly logs: LogSources,
    private readonly notes: NotesHandler,
    private readonly services: ServiceListeners,
  ) {}

  /** Joins in when a meal, coffee or clothes are given or taken back. Call while modules initialise. */
  onService(listener: ServiceListener): void {
    this.services.add(listener);
  }

  /** Whose visit it is. @throws Absent when the house has no such visit, or it was entered in error */
  async partyOf(tx: Tx, visitId: Id): Promise<VisitParty> {
    const [row] = await tx.sql<{ visitor_id: Id | null; visitor_key: Id | null }>(
      'select visitor_id, visitor_key from luwte.visit where id = $1 and facility_id = luwte.facility() and not void',
      [visitId],
      'floor-party',
    );
    if (!row) throw new Absent('Visit');
    return { visitId, visitorId: row.visitor_id, visitorKey: row.visitor_key };
  }

  /** How many visits began on each day of the house from `from` up to and including `until`; days without are left out. */
  async visitsByDay(tx: Tx, from: Day, until: Day): Promise<readonly { day: Day; visits: number }[]> {
    return tx.sql<{ day: Day; visits: number }>(
      `select (arrived_at at time zone $3)::date::text as day, count(*)::int as visits from luwte.visit
       where facility_id = luwte.facility() and not void
         and arrived_at >= ($1::date)::timestamp at time zone $3 and arrived_at < ($2::date + 1)::timestamp at time zone $3
       group by 1 order by 1`,
      [from, until, tx.actor.timeZone],
    );
  }

  /**
   * Adds something that must be ended or taken over before the house closes, such as an emergency that is still open.
   * Call while modules initialise.
   */
  keepOpenFor(source: MatterSource): void {
    this.matters.add(source);
  }

  /** Adds a part to the protocol of every day. Call while modules initialise. */
  tellInDayLog(source: DayLogSource): void {
    this.logs.add(source);
  }

  /** Leaves a note for colleagues in the transaction of an act. It names no visitor: `visitorId` links one. */
  leaveNote(tx: Tx, note: EditNote): Promise<Created> {
    return this.notes.write(tx, newId(), note);
  }
}
