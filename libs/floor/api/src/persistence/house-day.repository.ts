import { Injectable } from '@nestjs/common';
import type { HouseDayState, OpeningHours } from '@luwte/floor/domain';
import type { Tx } from '@luwte/platform/api';
import type { Day, Instant } from '@luwte/platform/kernel';

/** A day of the house as it is kept. */
export interface HouseDayRow {
  readonly state: HouseDayState;
  readonly version: number;
  readonly reason: string | null;
}

/** No day was begun yet. */
export const PLANNED_DAY: HouseDayRow = { state: 'planned', version: 0, reason: null };

/** Questions about the days and hours of the house. */
@Injectable()
export class HouseDayRepository {
  /** The day, with nobody sitting down until the transaction ends; the planned one when it was not begun. */
  async lock(tx: Tx, day: Day): Promise<HouseDayRow> {
    await tx.sql('select pg_advisory_xact_lock(luwte.floor_day_lock(luwte.facility()))');
    return this.find(tx, day);
  }

  /** The day; the planned one when it was not begun. */
  async find(tx: Tx, day: Day): Promise<HouseDayRow> {
    const [row] = await tx.sql<HouseDayRow>(
      'select state, version, reason from luwte.floor_house_day where facility_id = luwte.facility() and day = $1',
      [day],
    );
    return row ?? PLANNED_DAY;
  }

  /** Saves the day. */
  async save(tx: Tx, day: Day, row: HouseDayRow, now: Instant): Promise<void> {
    await tx.sql(
      `insert into luwte.floor_house_day (facility_id, day, state, version, reason, changed_at, changed_by)
       values (luwte.facility(), $1, $2, $3, $4, $5, luwte.account())
       on conflict (facility_id, day) do update set state = excluded.state, version = excluded.version,
         reason = excluded.reason, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [day, row.state, row.version, row.reason, now],
    );
  }

  /** The opening hours; null for a house that has none yet. */
  async hours(tx: Tx): Promise<OpeningHours | null> {
    const [row] = await tx.sql<OpeningHours>(
      'select version, blocks, exceptions from luwte.floor_opening_hours where facility_id = luwte.facility()',
    );
    return row ?? null;
  }

  /** How many people are inside or waiting. */
  async inside(tx: Tx): Promise<number> {
    const [row] = await tx.sql<{ count: number }>(
      `select count(*)::int as count from luwte.visit where facility_id = luwte.facility() and state <> 'left'`,
    );
    return row?.count ?? 0;
  }
}
