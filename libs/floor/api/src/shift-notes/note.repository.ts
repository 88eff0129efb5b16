import { Injectable } from '@nestjs/common';
import type {
  EditNote,
  NoteAudience,
  NoteItem,
  NoteKind,
  NotePriority,
  NoteQuery,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { type Cursor, rowsToRead, type Tx } from '@luwte/platform/api';
import { Absent, type Day, type Id, type Instant, StaleVersion } from '@luwte/platform/kernel';
import { NoteSeal } from './note-seal';

/** A note as it is kept. */
export interface NoteRow {
  readonly id: Id;
  readonly version: number;
  readonly kind: NoteKind;
  readonly text_sealed: Buffer;
  readonly priority: NotePriority;
  readonly audience: NoteAudience;
  readonly account_id: Id | null;
  readonly visitor_id: Id | null;
  readonly code: string | null;
  readonly due_at: Date | null;
  readonly at: Date;
  readonly written_by: Id;
  readonly done_at: Date | null;
  readonly done_by: Id | null;
  readonly unread: boolean;
}

const SEE_RECORDS = 'visitors.read';

const UNREAD = `n.written_by <> luwte.account() and n.done_at is null
  and (n.account_id is null or n.account_id = luwte.account())
  and n.at > coalesce((select r.read_at from luwte.floor_note_reading r
    where r.facility_id = luwte.facility() and r.account_id = luwte.account()), '-infinity')`;

const NOTE = `select n.id, n.version, n.kind, n.text_sealed, n.priority, n.audience, n.account_id, n.visitor_id, p.code,
    n.due_at, n.at, n.written_by, n.done_at, n.done_by, (${UNREAD}) as unread
  from luwte.floor_note n left join luwte.visitor p on p.id = n.visitor_id`;

/** Notes and to-dos between shifts. */
@Injectable()
export class NoteRepository {
  constructor(
    private readonly seals: NoteSeal,
    private readonly identity: IdentityFacade,
  ) {}

  /** A page of notes; those for one person only for that person and who wrote them. */
  list(tx: Tx, query: NoteQuery, descending: boolean, cursor: Cursor | null): Promise<NoteRow[]> {
    const order = descending ? 'desc' : 'asc';
    return tx.sql<NoteRow>(
      `${NOTE} where n.facility_id = luwte.facility() and n.withdrawn_at is null
         and (n.account_id is null or luwte.account() in (n.account_id, n.written_by))
         and ($1::varchar is null or ($1 = 'done') = (n.done_at is not null))
         and ($2::varchar is null or n.kind = $2) and ($3::varchar is null or n.audience = $3)
         and ($4::varchar is null or n.priority = $4)
         and ($5::timestamptz is null or (n.at, n.id) ${descending ? '<' : '>'} ($5, $6::uuid))
       order by n.at ${order}, n.id ${order} limit $7`,
      [
        query.state ?? null,
        query.kind ?? null,
        query.audience ?? null,
        query.priority ?? null,
        cursor?.after[0] ?? null,
        cursor?.after[1] ?? null,
        rowsToRead(query.limit),
      ],
    );
  }

  /** Notes of one day that are for everybody, as its protocol tells them. */
  ofDay(tx: Tx, day: Day): Promise<NoteRow[]> {
    return tx.sql<NoteRow>(
      `${NOTE} where n.facility_id = luwte.facility() and n.withdrawn_at is null and n.account_id is null and n.day = $1
       order by n.at, n.id`,
      [day],
    );
  }

  /** One note, locked. @throws Absent, StaleVersion */
  async lock(tx: Tx, id: Id, version: number): Promise<NoteRow> {
    const [row] = await tx.sql<NoteRow>(
      `${NOTE} where n.id = $1 and n.withdrawn_at is null
         and (n.account_id is null or luwte.account() in (n.account_id, n.written_by)) for update of n`,
      [id],
    );
    if (!row) throw new Absent('Note');
    if (row.version !== version) throw new StaleVersion(row.version);
    return row;
  }

  async add(tx: Tx, id: Id, day: Day, note: EditNote, now: Instant): Promise<void> {
    await tx.sql(
      `insert into luwte.floor_note (id, facility_id, at, day, kind, text_sealed, priority, audience, account_id, visitor_id, due_at, written_by)
       values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, $8, $9, $10, luwte.account())`,
      [
        id,
        now,
        day,
        note.kind,
        await this.seals.close(tx, id, note.visitorId ?? null, note.text),
        note.priority,
        note.audience,
        note.accountId ?? null,
        note.visitorId ?? null,
        note.dueAt ?? null,
      ],
    );
  }

  async edit(tx: Tx, id: Id, note: EditNote): Promise<void> {
    await tx.sql(
      `update luwte.floor_note set kind = $2, text_sealed = $3, priority = $4, audience = $5, account_id = $6, visitor_id = $7,
         due_at = $8, version = version + 1 where id = $1`,
      [
        id,
        note.kind,
        await this.seals.close(tx, id, note.visitorId ?? null, note.text),
        note.priority,
        note.audience,
        note.accountId ?? null,
        note.visitorId ?? null,
        note.dueAt ?? null,
      ],
    );
  }

  async finish(tx: Tx, id: Id, doneAt: Instant | null): Promise<void> {
    await tx.sql(
      `update luwte.floor_note set done_at = $2, done_by = case when $2::timestamptz is null then null else luwte.account() end,
         version = version + 1 where id = $1`,
      [id, doneAt],
    );
  }

  async withdraw(tx: Tx, id: Id, now: Instant): Promise<void> {
    await tx.sql('update luwte.floor_note set withdrawn_at = $2, version = version + 1 where id = $1', [
      id,
      now,
    ]);
  }

  /** How many notes this account has not seen. */
  async unread(tx: Tx): Promise<number> {
    const [row] = await tx.sql<{ count: number }>(
      `select count(*)::int as count from luwte.floor_note n
       where n.facility_id = luwte.facility() and n.withdrawn_at is null and ${UNREAD}`,
    );
    return row?.count ?? 0;
  }

  /** This account has seen everything up to now. */
  async seen(tx: Tx, now: Instant): Promise<void> {
    await tx.sql(
      `insert into luwte.floor_note_reading (facility_id, account_id, read_at) values (luwte.facility(), luwte.account(), $1)
       on conflict (facility_id, account_id) do update set read_at = excluded.read_at`,
      [now],
    );
  }

  /** Rows with their texts opened and names filled in. */
  async toItems(tx: Tx, rows: readonly NoteRow[]): Promise<readonly NoteItem[]> {
    const accounts = rows.flatMap(({ written_by, account_id, done_by }) =>
      [written_by, account_id, done_by].filter((id) => id !== null),
    );
    const names = await this.identity.namesOf(tx, accounts);
    const mayKnow = tx.actor.permissions.has(SEE_RECORDS);
    const items: NoteItem[] = [];
    for (const row of rows)
      items.push({
        id: row.id,
        version: row.version,
        kind: row.kind,
        text: await this.seals.open(tx, row.id, row.visitor_id, row.text_sealed),
        priority: row.priority,
        audience: row.audience,
        accountId: row.account_id,
        forName: row.account_id === null ? null : (names.get(row.account_id) ?? null),
        visitorId: mayKnow ? row.visitor_id : null,
        code: mayKnow ? row.code : null,
        dueAt: row.due_at?.toISOString() ?? null,
        at: row.at.toISOString(),
        byId: row.written_by,
        by: names.get(row.written_by) ?? null,
        doneAt: row.done_at?.toISOString() ?? null,
        doneBy: row.done_by === null ? null : (names.get(row.done_by) ?? null),
        unread: row.unread,
      });
    return items;
  }
}
