import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { checkOpeningHours, type EditOpeningHours, type OpeningHours } from '@luwte/floor/domain';
import { type Actor, Transaction } from '@luwte/platform/api';
import { type Created, Invalid, StaleVersion } from '@luwte/platform/kernel';
import { LayoutHistory } from '../layout-history/layout-history';
import { HouseDayRepository } from '../persistence/house-day.repository';

/** A house that has said nothing yet. */
const NO_HOURS: OpeningHours = { version: 0, blocks: [], exceptions: [] };

/** When the house is open, week by week and on special days. */
@Injectable()
export class OpeningHoursHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly days: HouseDayRepository,
    private readonly history: LayoutHistory,
    private readonly audit: AuditFacade,
  ) {}

  read(actor: Actor): Promise<OpeningHours> {
    return this.transaction.read(actor, async (tx) => (await this.days.hours(tx)) ?? NO_HOURS);
  }

  /** @throws Invalid, StaleVersion */
  edit(version: number, hours: EditOpeningHours, actor: Actor): Promise<Created> {
    const errors = checkOpeningHours(hours);
    if (errors.length > 0) throw new Invalid(errors);
    return this.transaction.run(actor, async (tx) => {
      const before = await this.days.hours(tx);
      if (before) await this.history.keepFirst(tx, tx.facilityId, before);
      const [saved] = await tx.sql<{ version: number }>(
        `insert into luwte.floor_opening_hours as h (facility_id, version, blocks, exceptions)
         select luwte.facility(), 1, $2, $3 where $1 = 0 or exists (select 1 from luwte.floor_opening_hours where facility_id = luwte.facility())
         on conflict (facility_id) do update set blocks = excluded.blocks, exceptions = excluded.exceptions, version = h.version + 1
         where h.version = $1 returning version`,
        [version, JSON.stringify(hours.blocks), JSON.stringify(hours.exceptions)],
      );
      if (!saved) throw new StaleVersion((await this.days.hours(tx))?.version ?? 0);
      await this.history.keep(tx, tx.facilityId, saved.version, { ...hours, version: saved.version });
      await this.audit.record(tx, {
        event: 'floor.opening-hours-changed',
        category: 'settings',
        purpose: 'management',
        subjectId: tx.facilityId,
      });
      tx.emit({ type: 'floor.opening-changed', subjectId: tx.facilityId, version: saved.version });
      return { id: tx.facilityId, version: saved.version };
    });
  }
}
