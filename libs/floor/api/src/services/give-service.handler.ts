import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type GiveService,
  SERVICE_SETTING,
  ServiceNotOffered,
  settingOf,
  TooLateToUndo,
  UNDO_SECONDS,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, Settings, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, newId, secondsBetween } from '@luwte/platform/kernel';
import { HouseCalendar } from '../persistence/house-calendar';
import { ServiceListeners } from './service-listeners';

/**
 * Counts what is given without a queue. `floor.service-given` and `floor.service-taken-back` tell slices above, which
 * may draw a meal from the stock.
 */
@Injectable()
export class GiveServiceHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly calendar: HouseCalendar,
    private readonly audit: AuditFacade,
    private readonly listeners: ServiceListeners,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ServiceNotOffered, Absent */
  give({ id = newId(), service, visitId = null }: GiveService, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const { value } = await this.settings.read(tx, SERVICE_SETTING);
      if (!settingOf(value, service).offered) throw new ServiceNotOffered();
      const visitorKey = visitId === null ? null : await keyOfVisit(tx, visitId);
      await tx.sql(
        `insert into luwte.floor_service_count (id, facility_id, day, at, service, visit_id, recorded_by)
         values ($1, luwte.facility(), $2, $3, $4, $5, luwte.account())`,
        [id, this.calendar.today(actor, now), now, service, visitId],
      );
      await this.listeners.given(tx, { id, service, visitId });
      await this.tell(tx, 'floor.service-given', id, visitorKey);
      return { id, version: 1 };
    });
  }

  /** Takes back what one gave oneself, within ten seconds. @throws TooLateToUndo, Absent */
  undo(id: Id, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const [given] = await tx.sql<{ at: Date; recorded_by: Id; undone: boolean; visit_id: Id | null }>(
        'select at, recorded_by, undone, visit_id from luwte.floor_service_count where id = $1 for update',
        [id],
      );
      if (!given) throw new Absent('Service');
      const late = secondsBetween(given.at.toISOString(), now) >= UNDO_SECONDS;
      if (late || given.undone || given.recorded_by !== actor.accountId) throw new TooLateToUndo();
      await tx.sql('update luwte.floor_service_count set undone = true where id = $1', [id]);
      await this.listeners.takenBack(tx, id);
      const visitorKey = given.visit_id === null ? null : await keyOfVisit(tx, given.visit_id);
      await this.tell(tx, 'floor.service-taken-back', id, visitorKey);
      return { id, version: 2 };
    });
  }

  private async tell(tx: Tx, event: string, id: Id, visitorKey: Id | null): Promise<void> {
    await this.audit.record(tx, { event, category: 'visit', purpose: 'care', visitorKey, subjectId: id });
    tx.emit({ type: event, subjectId: id, version: event === 'floor.service-given' ? 1 : 2 });
    tx.emit({ type: 'floor.service-changed', subjectId: id, version: 1 });
  }
}

async function keyOfVisit(tx: Tx, visitId: Id): Promise<Id | null> {
  const [visit] = await tx.sql<{ visitor_key: Id | null }>(
    'select visitor_key from luwte.visit where id = $1 and facility_id = luwte.facility() and not void',
    [visitId],
  );
  if (!visit) throw new Absent('Visit');
  return visit.visitor_key;
}
