import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type ChangeHouseDay,
  ChecklistIncomplete,
  DayReasonRequired,
  HOUSE_DAY_TRANSITIONS,
  type HouseDayAction,
  HouseDayStateForbids,
  type HouseNow,
  MattersOpen,
  type Missing,
  PeopleInside,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { type Clock, type Day, StaleVersion } from '@luwte/platform/kernel';
import { DayGate } from '../day-checklist/day-gate';
import { HouseCalendar } from '../persistence/house-calendar';
import { type HouseDayRow, HouseDayRepository } from '../persistence/house-day.repository';

/** Opens, pauses and closes the house. */
@Injectable()
export class HouseDayHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly days: HouseDayRepository,
    private readonly calendar: HouseCalendar,
    private readonly gate: DayGate,
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
   * @throws ChecklistIncomplete when something that the house asks for is missing, unless overridden with a reason
   * @throws PeopleInside, MattersOpen when closing with people inside, or with something open that nobody took over
   * @throws DayReasonRequired for a pause or an override without a reason
   */
  change(
    action: HouseDayAction,
    version: number,
    { reason = null, override = false }: ChangeHouseDay,
    actor: Actor,
  ): Promise<HouseNow> {
    const now = this.clock.now();
    const day = this.calendar.today(actor, now);
    return this.transaction.run(actor, async (tx) => {
      const before = await this.days.lock(tx, day);
      if (before.version !== version) throw new StaleVersion(before.version);
      const state = HOUSE_DAY_TRANSITIONS[before.state][action];
      if (!state) throw new HouseDayStateForbids(action, before.state);
      if (action === 'close') await this.requireNothingOpen(tx, day);
      const missing = await this.missing(tx, action, day, before);
      if (missing.length > 0 && !override) throw new ChecklistIncomplete(missing);
      if ((missing.length > 0 || action === 'pause') && reason === null) throw new DayReasonRequired();
      const after = {
        state,
        version: before.version + 1,
        reason: action === 'open' ? null : reason,
        round: before.round + (begins(action, before) ? 1 : 0),
      };
      await this.days.save(tx, day, after, now);
      await this.days.note(tx, day, { action, state, reason, missing }, now);
      await this.audit.record(tx, {
        event: missing.length > 0 ? `floor.house-${state}-incomplete` : `floor.house-${state}`,
        category: 'settings',
        purpose: 'safety',
        subjectId: tx.facilityId,
      });
      tx.emit({ type: 'floor.opening-changed', subjectId: tx.facilityId, version: after.version });
      return this.calendar.houseNow(actor, after, await this.days.hours(tx), now);
    });
  }

  /** @throws PeopleInside, MattersOpen */
  private async requireNothingOpen(tx: Tx, day: Day): Promise<void> {
    const inside = await this.days.inside(tx);
    if (inside > 0) throw new PeopleInside(inside);
    const left = await this.gate.mattersLeft(tx, day);
    if (left.length > 0) throw new MattersOpen(left);
  }

  /** What is missing for the act. A pause that ends, and a day that is opened again, had their checklist. */
  private async missing(
    tx: Tx,
    action: HouseDayAction,
    day: Day,
    before: HouseDayRow,
  ): Promise<readonly Missing[]> {
    const first = action === 'open' && (before.state === 'planned' || before.state === 'opening');
    if (!first && action !== 'close') return [];
    const lists = await this.gate.lists(tx, { day, round: before.round });
    return first ? lists.missingForOpening : lists.missingForClosing;
  }
}

/** Whether the act begins an opening of the day: the checklist begins, or the house opens without one. */
function begins(action: HouseDayAction, { state }: HouseDayRow): boolean {
  return action === 'begin' || (action === 'open' && state === 'planned');
}
