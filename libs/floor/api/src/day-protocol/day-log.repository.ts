import { Injectable } from '@nestjs/common';
import type {
  AdmissionReason,
  AnswerValue,
  ChecklistPart,
  Count,
  DayActionName,
  DayEvent,
  DayLine,
  DayListQuery,
  DayRemark,
  HouseDayState,
  LoggedItem,
  LoggedObservation,
  LoggedTakeover,
  Missing,
  ObservationState,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { type Cursor, rowsToRead, type Tx } from '@luwte/platform/api';
import type { Day, Id, Instant } from '@luwte/platform/kernel';

/** A day as lists read it. */
export interface DayRow {
  readonly day: string;
  readonly number: number;
  readonly state: HouseDayState;
  readonly opened_at: Date | null;
  readonly closed_at: Date | null;
  readonly visits: number;
  readonly refusals: number;
  readonly remarks: number;
}

/** How many visits of each kind. */
export interface DayCounts {
  readonly anonymous: number;
  readonly late: number;
  readonly uses: number;
  readonly deviations: number;
  readonly helpCalls: number;
}

/** The instants between which a calendar day of the house lies. */
const OF_DAY = (column: string, day: string): string =>
  `${column} >= (${day}::timestamp at time zone f.time_zone) and ${column} < ((${day} + 1)::timestamp at time zone f.time_zone)`;

const DAY = `select to_char(d.day, 'YYYY-MM-DD') as day, d.number, d.state,
    (select min(e.at) from luwte.floor_day_event e where e.facility_id = d.facility_id and e.day = d.day and e.action = 'open') as opened_at,
    case when d.state = 'closed' then d.changed_at end as closed_at,
    (select count(*)::int from luwte.visit v where v.facility_id = d.facility_id and not v.void and ${OF_DAY('v.arrived_at', 'd.day')}) as visits,
    (select count(*)::int from luwte.floor_decision x where x.facility_id = d.facility_id and x.kind = 'refusal' and ${OF_DAY('x.at', 'd.day')}) as refusals,
    (select count(*)::int from luwte.floor_day_remark r where r.facility_id = d.facility_id and r.day = d.day) as remarks
  from luwte.floor_house_day d join luwte.facility f on f.id = d.facility_id
  where d.facility_id = luwte.facility()`;

const VISITS_OF_DAY = `luwte.visit v join luwte.facility f on f.id = v.facility_id
  where v.facility_id = luwte.facility() and not v.void and ${OF_DAY('v.arrived_at', '$1::date')}`;

const SEE_RECORDS = 'visitors.read';

/** Questions of the protocol of a day. */
@Injectable()
export class DayLogRepository {
  constructor(private readonly identity: IdentityFacade) {}

  list(tx: Tx, query: DayListQuery, descending: boolean, cursor: Cursor | null): Promise<DayRow[]> {
    return tx.sql<DayRow>(
      `${DAY} and ($1::date is null or d.day >= $1::date) and ($2::date is null or d.day <= $2::date)
         and ($3::date is null or d.day ${descending ? '<' : '>'} $3::date)
       order by d.day ${descending ? 'desc' : 'asc'} limit $4`,
      [query.from ?? null, query.to ?? null, cursor?.after[0] ?? null, rowsToRead(query.limit)],
    );
  }

  async find(tx: Tx, day: Day): Promise<DayRow | null> {
    const [row] = await tx.sql<DayRow>(`${DAY} and d.day = $1::date`, [day]);
    return row ?? null;
  }

  async events(tx: Tx, day: Day): Promise<readonly DayEvent[]> {
    const rows = await tx.sql<{
      id: Id;
      at: Date;
      action: DayActionName;
      state: HouseDayState;
      by_account: Id;
      to_account: Id | null;
      reason: string | null;
      missing: Missing[];
    }>(
      `select id, at, action, state, by_account, to_account, reason, missing from luwte.floor_day_event
       where facility_id = luwte.facility() and day = $1 order by at, id`,
      [day],
    );
    const names = await this.names(
      tx,
      rows.flatMap(({ by_account, to_account }) => [by_account, to_account]),
    );
    return rows.map(({ id, at, action, state, by_account, to_account, reason, missing }) => ({
      id,
      at: at.toISOString(),
      action,
      state,
      by: names(by_account),
      to: names(to_account),
      reason,
      missing,
    }));
  }

  /** Every answer that was given, also those that a later one took the place of. */
  async items(tx: Tx, day: Day): Promise<readonly LoggedItem[]> {
    const rows = await tx.sql<{
      round: number;
      part: ChecklistPart;
      item_key: string;
      label: string | null;
      answer: AnswerValue;
      remark: string | null;
      answered_by: Id;
      answered_at: Date;
    }>(
      `select round, part, item_key, label, answer, remark, answered_by, answered_at from luwte.floor_checklist_answer
       where facility_id = luwte.facility() and day = $1 order by round, part desc, answered_at, id`,
      [day],
    );
    const names = await this.names(
      tx,
      rows.map(({ answered_by }) => answered_by),
    );
    return rows.map((row) => ({
      round: row.round,
      part: row.part,
      itemKey: row.item_key,
      label: row.label,
      answer: row.answer,
      remark: row.remark,
      by: names(row.answered_by),
      at: row.answered_at.toISOString(),
    }));
  }

  async counts(tx: Tx, day: Day): Promise<DayCounts> {
    const [row] = await tx.sql<{
      anonymous: number;
      late: number;
      uses: number;
      deviations: number;
      help: number;
    }>(
      `select count(*) filter (where v.visitor_id is null)::int as anonymous, count(*) filter (where v.late)::int as late,
         coalesce(sum((select count(*) from luwte.visit_use u where u.visit_id = v.id and not u.superseded)), 0)::int as uses,
         count(*) filter (where v.deviation)::int as deviations,
         (select count(*)::int from luwte.floor_help_call c join luwte.facility f on f.id = c.facility_id
           where c.facility_id = luwte.facility() and not c.withdrawn and ${OF_DAY('c.at', '$1::date')}) as help
       from ${VISITS_OF_DAY}`,
      [day],
    );
    return {
      anonymous: row?.anonymous ?? 0,
      late: row?.late ?? 0,
      uses: row?.uses ?? 0,
      deviations: row?.deviations ?? 0,
      helpCalls: row?.help ?? 0,
    };
  }

  byRoute(tx: Tx, day: Day): Promise<readonly Count[]> {
    return tx.sql<Count>(
      `select v.route as key, count(*)::int as count from ${VISITS_OF_DAY} and v.route is not null group by 1 order by 2 desc, 1`,
      [day],
    );
  }

  byRoom(tx: Tx, day: Day): Promise<readonly Count[]> {
    return tx.sql<Count>(
      `select r.name as key, count(distinct s.visit_id)::int as count
       from luwte.visit_stay s join luwte.floor_place p on p.id = s.place_id join luwte.floor_room r on r.id = p.room_id
       where s.visit_id in (select v.id from ${VISITS_OF_DAY}) group by r.id, r.name, r.position order by r.position`,
      [day],
    );
  }

  refusalReasons(tx: Tx, day: Day): Promise<readonly Count<AdmissionReason>[]> {
    return tx.sql<Count<AdmissionReason>>(
      `select reason as key, count(*)::int as count
       from luwte.floor_decision x join luwte.facility f on f.id = x.facility_id, unnest(x.reasons) as reason
       where x.facility_id = luwte.facility() and x.kind = 'refusal' and ${OF_DAY('x.at', '$1::date')}
       group by 1 order by 2 desc, 1`,
      [day],
    );
  }

  async observations(tx: Tx, day: Day): Promise<readonly LoggedObservation[]> {
    const rows = await tx.sql<{ at: Date; state: ObservationState; code: string | null; recorded_by: Id }>(
      `select o.at, o.state, p.code, o.recorded_by from luwte.visit_observation o
         join luwte.visit v on v.id = o.visit_id join luwte.facility f on f.id = v.facility_id
         left join luwte.visitor p on p.id = v.visitor_id
       where v.facility_id = luwte.facility() and not v.void and not o.undone and o.state <> 'alert'
         and ${OF_DAY('v.arrived_at', '$1::date')}
       order by o.at, o.id`,
      [day],
    );
    const names = await this.names(
      tx,
      rows.map(({ recorded_by }) => recorded_by),
    );
    const mayKnow = tx.actor.permissions.has(SEE_RECORDS);
    return rows.map(({ at, state, code, recorded_by }) => ({
      at: at.toISOString(),
      state,
      code: mayKnow ? code : null,
      by: names(recorded_by),
    }));
  }

  async takeovers(tx: Tx, day: Day): Promise<readonly LoggedTakeover[]> {
    const rows = await tx.sql<{ at: Date; kind: string; taken_by: Id; recorded_by: Id; note: string | null }>(
      `select at, kind, taken_by, recorded_by, note from luwte.floor_takeover
       where facility_id = luwte.facility() and day = $1 order by at, id`,
      [day],
    );
    const names = await this.names(
      tx,
      rows.flatMap(({ taken_by, recorded_by }) => [taken_by, recorded_by]),
    );
    return rows.map(({ at, kind, taken_by, recorded_by, note }) => ({
      at: at.toISOString(),
      kind,
      to: names(taken_by),
      by: names(recorded_by),
      note,
    }));
  }

  async remarks(tx: Tx, day: Day): Promise<readonly DayRemark[]> {
    const rows = await tx.sql<{ number: number; at: Date; written_by: Id; text: string }>(
      `select number, at, written_by, text from luwte.floor_day_remark
       where facility_id = luwte.facility() and day = $1 order by number`,
      [day],
    );
    const names = await this.names(
      tx,
      rows.map(({ written_by }) => written_by),
    );
    return rows.map(({ number, at, written_by, text }) => ({
      number,
      at: at.toISOString(),
      by: names(written_by),
      text,
    }));
  }

  /** Adds a remark behind the others; its number. */
  async addRemark(tx: Tx, id: Id, day: Day, text: string, now: Instant): Promise<number> {
    await tx.sql('select pg_advisory_xact_lock(luwte.floor_day_lock(luwte.facility()))');
    const [row] = await tx.sql<{ number: number }>(
      `insert into luwte.floor_day_remark (id, facility_id, day, number, at, written_by, text)
       select $1, luwte.facility(), $2, coalesce(max(number), 0) + 1, $3, luwte.account(), $4
       from luwte.floor_day_remark where facility_id = luwte.facility() and day = $2 returning number`,
      [id, day, now, text],
    );
    return row?.number ?? 0;
  }

  private async names(tx: Tx, ids: readonly (Id | null)[]): Promise<(id: Id | null) => string | null> {
    const known = await this.identity.namesOf(
      tx,
      ids.filter((id) => id !== null),
    );
    return (id) => (id === null ? null : (known.get(id) ?? null));
  }
}

/** A day of the list. */
export function toLine(row: DayRow): DayLine {
  return {
    day: row.day,
    number: row.number,
    state: row.state,
    openedAt: row.opened_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    visits: row.visits,
    refusals: row.refusals,
    remarks: row.remarks,
  };
}
