import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type ChangeHouseDay,
  HOUSE_DAY_TRANSITIONS,
  type HouseDayAction,
  HouseDayStateForbids,
  type HouseNow,
  PeopleInside,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { type Clock, StaleVersion } from '@luwte/platform/kernel';
import { HouseCalendar } from '../persistence/house-calendar';
import { HouseDayRepository } from '../persistence/house-day.repository';

/** Opens, pauses and closes the house. */
@Injectable()
export class HouseDayHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly days: HouseDayRepository,
    private readonly calendar: HouseCalendar,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Today's state and hours. */
  read(actor: Actor): Promise<HouseNow> {
    const now = this.clock.now();
    return this.transaction.read(actor, async (tx) => {
      const row = await this.days.find(tx, this.calendar.today(actor, now));
      return this.calendar.houseNow(actor, row, await this.days.hours(tx), now);
    });
  }

  /**
   * Does `action` with today as the worker saw it.
   * @throws StaleVersion, HouseDayStateForbids
   * @throws PeopleInside when closing with people inside
   */
  change(
    action: HouseDayAction,
    version: number,
    { reason = null }: ChangeHouseDay,
    actor: Actor,
  ): Promise<HouseNow> {
    const now = this.clock.now();
    const day = this.calendar.today(actor, now);
    return this.transaction.run(actor, async (tx) => {
      const before = await this.days.lock(tx, day);
      if (before.version !== version) throw new StaleVersion(before.version);
      const state = HOUSE_DAY_TRANSITIONS[before.state][action];
      if (!state) throw new HouseDayStateForbids(action, before.state);
      const inside = action === 'close' ? await this.days.inside(tx) : 0;
      if (inside > 0) throw new PeopleInside(inside);
      const after = { state, version: before.version + 1, reason };
      await this.days.save(tx, day, after, now);
      await this.audit.record(tx, {
        event: `floor.house-${state}`,
        category: 'settings',
        purpose: 'safety',
        subjectId: tx.facilityId,
      });
      tx.emit({ type: 'floor.opening-changed', subjectId: tx.facilityId, version: after.version });
      return this.calendar.houseNow(actor, after, await this.days.hours(tx), now);
    });
  }
}
