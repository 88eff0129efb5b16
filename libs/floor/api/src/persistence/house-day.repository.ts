import { Injectable } from '@nestjs/common';
import type { DayActionName, HouseDayState, Missing, OpeningHours } from '@luwte/floor/domain';
import type { Tx } from '@luwte/platform/api';
import { type Day, type Id, type Instant, newId } from '@luwte/platform/kernel';

/** A day of the house as it is kept. */
export interface HouseDayRow {
  readonly state: HouseDayState;
  readonly version: number;
  readonly reason: string | null;
  /** Which opening of the day; 0 before the first. */
  readonly round: number;
}

/** A change of the day, to be kept. */
export interface DayChange {
  readonly action: DayActionName;
  readonly state: HouseDayState;
  readonly reason: string | null;
  readonly missing?: readonly Missing[];
  readonly to?: Id | null;
}

/** No day was begun yet. */
export const PLANNED_DAY: HouseDayRow = { state: 'planned', version: 0, reason: null, round: 0 };

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
      'select state, version, reason, round from luwte.floor_house_day where facility_id = luwte.facility() and day = $1',
      [day],
    );
    return row ?? PLANNED_DAY;
  }

  /** Saves the day. */
  async save(tx: Tx, day: Day, row: HouseDayRow, now: Instant): Promise<void> {
    await tx.sql(
      `insert into luwte.floor_house_day (facility_id, day, state, version, reason, changed_at, changed_by, round)
       values (luwte.facility(), $1, $2, $3, $4, $5, luwte.account(), $6)
       on conflict (facility_id, day) do update set state = excluded.state, version = excluded.version, round = excluded.round,
         reason = excluded.reason, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [day, row.state, row.version, row.reason, now, row.round],
    );
  }

  /** Keeps a change of the day: the lines of its protocol. */
  async note(tx: Tx, day: Day, change: DayChange, now: Instant): Promise<void> {
    await tx.sql(
      `insert into luwte.floor_day_event (id, facility_id, day, at, action, state, by_account, to_account, reason, missing)
       values ($1, luwte.facility(), $2, $3, $4, $5, luwte.account(), $6, $7, $8::jsonb)`,
      [
        newId(),
        day,
        now,
        change.action,
        change.state,
        change.to ?? null,
        change.reason,
        JSON.stringify(change.missing ?? []),
      ],
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
