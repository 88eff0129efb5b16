import { Injectable } from '@nestjs/common';
import type {
  AnswerItem,
  AnswerValue,
  ChecklistPart,
  ItemAnswer,
  NotePresence,
  Presence,
  RememberedPresence,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import type { Tx } from '@luwte/platform/api';
import { Absent, type Created, type Day, type Id, type Instant, newId } from '@luwte/platform/kernel';

interface AnswerRow {
  readonly part: ChecklistPart;
  readonly item_key: string;
  readonly answer: AnswerValue;
  readonly remark: string | null;
  readonly answered_by: Id;
  readonly answered_at: Date;
}

interface PresenceRow {
  readonly id: Id;
  readonly account_id: Id | null;
  readonly name: string | null;
  readonly bls: boolean;
  readonly naloxone: boolean;
  readonly lead: boolean;
  readonly since: Date;
  readonly until: Date | null;
}

/** Which opening of which day. */
export interface DayRound {
  readonly day: Day;
  readonly round: number;
}

const REMEMBERED_DAYS = 90;

/** Answers to the checklists, and who is on duty. */
@Injectable()
export class ChecklistRepository {
  constructor(private readonly identity: IdentityFacade) {}

  /** The answers that hold: of each item the latest one. */
  async answers(
    tx: Tx,
    { day, round }: DayRound,
  ): Promise<Readonly<Record<ChecklistPart, readonly ItemAnswer[]>>> {
    const rows = await tx.sql<AnswerRow>(
      `select distinct on (part, item_key) part, item_key, answer, remark, answered_by, answered_at
       from luwte.floor_checklist_answer where facility_id = luwte.facility() and day = $1 and round = $2
       order by part, item_key, answered_at desc, id desc`,
      [day, round],
    );
    const names = await this.identity.namesOf(
      tx,
      rows.map(({ answered_by }) => answered_by),
    );
    const of = (part: ChecklistPart): readonly ItemAnswer[] =>
      rows
        .filter((row) => row.part === part)
        .map((row) => ({
          itemKey: row.item_key,
          answer: row.answer,
          remark: row.remark,
          by: names.get(row.answered_by) ?? null,
          at: row.answered_at.toISOString(),
        }));
    return { opening: of('opening'), closing: of('closing') };
  }

  /** Keeps an answer; earlier ones stay. */
  async answer(
    tx: Tx,
    { day, round }: DayRound,
    { part, itemKey, answer, remark }: AnswerItem,
    label: string | null,
    now: Instant,
  ): Promise<Id> {
    const id = newId();
    await tx.sql(
      `insert into luwte.floor_checklist_answer (id, facility_id, day, round, part, item_key, label, answer, remark, answered_by, answered_at)
       values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, $8, luwte.account(), $9)`,
      [id, day, round, part, itemKey, label, answer, remark ?? null, now],
    );
    return id;
  }

  /** Everybody who was on duty that day, in the order in which they came. */
  async presences(tx: Tx, day: Day): Promise<readonly Presence[]> {
    const rows = await tx.sql<PresenceRow>(
      `select id, account_id, name, bls, naloxone, lead, since, until from luwte.floor_presence
       where facility_id = luwte.facility() and day = $1 order by since, id`,
      [day],
    );
    const names = await this.identity.namesOf(
      tx,
      rows.flatMap(({ account_id }) => account_id ?? []),
    );
    return rows.map(({ account_id, name, since, until, ...row }) => ({
      id: row.id,
      bls: row.bls,
      naloxone: row.naloxone,
      lead: row.lead,
      accountId: account_id,
      name: name ?? names.get(account_id ?? '') ?? '–',
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
    }));
  }

  /** Notes that somebody is on duty, or what else they are certified for. A new lead takes over from the one before. */
  async notePresence(tx: Tx, day: Day, person: NotePresence, now: Instant): Promise<Created> {
    await tx.sql('select pg_advisory_xact_lock(luwte.floor_day_lock(luwte.facility()))');
    const account = person.accountId ?? null;
    if (person.lead)
      await tx.sql(
        `update luwte.floor_presence set lead = false, version = version + 1
         where facility_id = luwte.facility() and day = $1 and lead and until is null and account_id is distinct from $2::uuid`,
        [day, account],
      );
    const [known] = await tx.sql<{ id: Id; version: number }>(
      `update luwte.floor_presence set bls = $4, naloxone = $5, lead = $6, version = version + 1
       where facility_id = luwte.facility() and day = $1 and until is null and (id = $2 or account_id = $3)
       returning id, version`,
      [day, person.id ?? newId(), account, person.bls, person.naloxone, person.lead],
    );
    if (known) return { id: known.id, version: known.version };
    const id = person.id ?? newId();
    await tx.sql(
      `insert into luwte.floor_presence (id, facility_id, day, account_id, name, bls, naloxone, lead, since, noted_by)
       values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, $8, luwte.account())`,
      [
        id,
        day,
        account,
        account === null ? (person.name ?? null) : null,
        person.bls,
        person.naloxone,
        person.lead,
        now,
      ],
    );
    return { id, version: 1 };
  }

  /** Ends somebody's duty. @throws Absent when they are not on duty */
  async endPresence(tx: Tx, id: Id, now: Instant): Promise<Created> {
    const [row] = await tx.sql<{ version: number }>(
      `update luwte.floor_presence set until = greatest(since, $2::timestamptz), version = version + 1
       where id = $1 and until is null returning version`,
      [id, now],
    );
    if (!row) throw new Absent('Presence');
    return { id, version: row.version };
  }

  /** What each colleague was certified for the last time, of the last three months. */
  async remembered(tx: Tx, now: Instant): Promise<readonly RememberedPresence[]> {
    const rows = await tx.sql<{ account_id: Id; bls: boolean; naloxone: boolean }>(
      `select distinct on (account_id) account_id, bls, naloxone from luwte.floor_presence
       where facility_id = luwte.facility() and account_id is not null and since > $1::timestamptz - make_interval(days => $2)
       order by account_id, since desc`,
      [now, REMEMBERED_DAYS],
    );
    return rows.map(({ account_id, bls, naloxone }) => ({ accountId: account_id, bls, naloxone }));
  }
}
