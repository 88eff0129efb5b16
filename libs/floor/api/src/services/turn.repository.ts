import { Injectable } from '@nestjs/common';
import {
  SlotTaken,
  type Turn,
  type TurnService,
  type TurnState,
  TurnTaken,
  UnitTaken,
} from '@luwte/floor/domain';
import { onConstraint, type Tx } from '@luwte/platform/api';
import { Absent, type Day, type Id, type Instant, StaleVersion } from '@luwte/platform/kernel';

/** A turn as it is kept. */
export interface TurnRow {
  readonly id: Id;
  readonly version: number;
  readonly service: TurnService;
  readonly state: TurnState;
  readonly day: Day;
  readonly number: number;
  readonly visit_id: Id | null;
  readonly visitor_id: Id | null;
  readonly slot_at: Date | null;
  readonly joined_at: Date | null;
  readonly called_at: Date | null;
  readonly started_at: Date | null;
  readonly ends_at: Date | null;
  readonly finished_at: Date | null;
  readonly unit: number | null;
}

/** What an act changes; the rest of the turn stays. */
export type TurnChange = Partial<
  Record<'slot_at' | 'joined_at' | 'called_at' | 'started_at' | 'ends_at' | 'finished_at', Instant | null>
> & { readonly state: TurnState; readonly unit?: number | null };

/** The turn with what screens show of its visitor; the version of the visitor tells whether a known handle still holds. */
export interface TurnRead extends TurnRow {
  readonly code: string | null;
  readonly visitor_version: number | null;
}

const CHANGING = [
  'state',
  'unit',
  'slot_at',
  'joined_at',
  'called_at',
  'started_at',
  'ends_at',
  'finished_at',
];
const TURN = `t.id, t.version, t.service, t.state, t.day::text as day, t.number, t.visit_id, t.visitor_id, t.slot_at, t.joined_at,
  t.called_at, t.started_at, t.ends_at, t.finished_at, t.unit`;
const TAKEN = {
  floor_turn_one_in_unit: () => new UnitTaken(),
  floor_turn_one_each: () => new TurnTaken(),
  floor_turn_one_per_slot: () => new SlotTaken(),
};

/** Turns of the house, and who did what with them. */
@Injectable()
export class TurnRepository {
  /** Who takes or starts a turn for this service waits for whoever does so meanwhile: numbers and units go round once. */
  async lockService(tx: Tx, service: TurnService): Promise<void> {
    await tx.sql(
      `select pg_advisory_xact_lock(hashtextextended('floor.turn ' || luwte.facility() || $1, 0))`,
      [service],
      'floor-turn-lock',
    );
  }

  /** The units of a service that somebody has. */
  async taken(tx: Tx, service: TurnService): Promise<readonly number[]> {
    const rows = await tx.sql<{ unit: number }>(
      `select unit from luwte.floor_turn where facility_id = luwte.facility() and service = $1 and state = 'started'`,
      [service],
    );
    return rows.map(({ unit }) => unit);
  }

  /** Adds a turn with the next number of its day. @throws UnitTaken, TurnTaken, SlotTaken */
  async add(
    tx: Tx,
    turn: Pick<TurnRow, 'id' | 'service' | 'visit_id' | 'visitor_id'> & { day: Day },
    { state, unit = null, ...times }: TurnChange,
    at: Instant,
  ): Promise<void> {
    await onConstraint(
      tx.sql(
        `with taken as (
           insert into luwte.floor_turn (id, facility_id, service, state, day, number, visit_id, visitor_id, slot_at, joined_at, started_at, ends_at, unit)
           select $1::uuid, luwte.facility(), $2::varchar, $3::varchar, $4::date, coalesce(max(number), 0) + 1, $5::uuid, $6::uuid,
             $7::timestamptz, $8::timestamptz, $9::timestamptz, $10::timestamptz, $11::int
           from luwte.floor_turn where facility_id = luwte.facility() and service = $2 and day = $4
         )
         insert into luwte.floor_turn_event (facility_id, turn_id, at, action, account_id) values (luwte.facility(), $1, $12, 'take', luwte.account())`,
        [
          turn.id,
          turn.service,
          state,
          turn.day,
          turn.visit_id,
          turn.visitor_id,
          times.slot_at ?? null,
          times.joined_at ?? null,
          times.started_at ?? null,
          times.ends_at ?? null,
          unit,
          at,
        ],
      ),
      TAKEN,
    );
  }

  /** The turn, locked until the transaction ends. @throws Absent, StaleVersion */
  async lock(tx: Tx, id: Id, version: number): Promise<TurnRow> {
    const [turn] = await tx.sql<TurnRow>(
      `select ${TURN} from luwte.floor_turn t where t.id = $1 for update`,
      [id],
    );
    if (!turn) throw new Absent('Turn');
    if (turn.version !== version) throw new StaleVersion(turn.version);
    return turn;
  }

  /** Changes a locked turn, and keeps what it was before. @throws UnitTaken, TurnTaken, SlotTaken */
  async write(tx: Tx, turn: TurnRow, change: TurnChange, action: string, at: Instant): Promise<number> {
    const after = { ...turn, ...change };
    const [row] = await onConstraint(
      tx.sql<{ version: number }>(
        `update luwte.floor_turn set state = $2, unit = $3, slot_at = $4, joined_at = $5, called_at = $6, started_at = $7,
           ends_at = $8, finished_at = $9, version = version + 1 where id = $1 returning version`,
        [turn.id, ...CHANGING.map((name) => after[name as keyof TurnChange] ?? null)],
      ),
      TAKEN,
    );
    const before = Object.fromEntries(CHANGING.map((name) => [name, turn[name as keyof TurnRow]]));
    await tx.sql(
      `insert into luwte.floor_turn_event (facility_id, turn_id, at, action, account_id, before)
       values (luwte.facility(), $1, $2, $3, luwte.account(), $4)`,
      [turn.id, at, action, JSON.stringify(before)],
    );
    return row?.version ?? turn.version + 1;
  }

  /** The latest act on a turn that was not taken back. */
  async latest(
    tx: Tx,
    id: Id,
  ): Promise<{ id: Id; action: string; account_id: Id; at: Date; before: TurnChange | null } | undefined> {
    const [event] = await tx.sql<{
      id: Id;
      action: string;
      account_id: Id;
      at: Date;
      before: TurnChange | null;
    }>(
      `select id, action, account_id, at, before from luwte.floor_turn_event
       where turn_id = $1 and not undone order by at desc, id desc limit 1`,
      [id],
    );
    return event;
  }

  async markUndone(tx: Tx, eventId: Id): Promise<void> {
    await tx.sql('update luwte.floor_turn_event set undone = true where id = $1', [eventId]);
  }

  /** Open turns of today, and those of before that nobody ended: they keep a unit, or a visitor from a new turn. */
  open(tx: Tx, day: Day): Promise<TurnRead[]> {
    return tx.sql<TurnRead>(
      `select ${TURN}, p.code, p.version as visitor_version from luwte.floor_turn t left join luwte.visitor p on p.id = t.visitor_id
       where t.facility_id = luwte.facility() and t.state in ('planned', 'waiting', 'called', 'started')
         and (t.day = $1 or t.state <> 'planned')
       order by t.service, t.number`,
      [day],
    );
  }

  /** Turns of a day, by service and number; `after` and `limit` page. */
  ofDay(
    tx: Tx,
    day: Day,
    service: TurnService | null,
    after: readonly [TurnService, number] | null,
    limit: number,
  ): Promise<TurnRead[]> {
    return tx.sql<TurnRead>(
      `select ${TURN}, p.code, p.version as visitor_version from luwte.floor_turn t left join luwte.visitor p on p.id = t.visitor_id
       where t.facility_id = luwte.facility() and t.day = $1 and ($2::varchar is null or t.service = $2)
         and ($3::varchar is null or (t.service, t.number) > ($3, $4::int))
       order by t.service, t.number limit $5`,
      [day, service, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }
}

/** A turn as screens read it. `handle` is null where nobody is named. */
export function toTurn(row: TurnRead, handle: string | null, code: string | null): Turn {
  return {
    id: row.id,
    version: row.version,
    service: row.service,
    state: row.state,
    number: row.number,
    visitId: row.visit_id,
    handle,
    code,
    slotAt: row.slot_at?.toISOString() ?? null,
    joinedAt: row.joined_at?.toISOString() ?? null,
    calledAt: row.called_at?.toISOString() ?? null,
    startedAt: row.started_at?.toISOString() ?? null,
    endsAt: row.ends_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    unit: row.unit,
  };
}
