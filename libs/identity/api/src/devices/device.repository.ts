import { Injectable } from '@nestjs/common';
import type { DeviceItem, DeviceQuery, EnrolDevice, RenameDevice } from '@luwte/identity/domain';
import { HotQuery, readCursor, rowsToRead, toPage, type Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant, type Page, StaleVersion } from '@luwte/platform/kernel';

/** A device that was not withdrawn, by its credential. */
export interface DeviceRow {
  readonly id: Id;
  readonly name: string;
  readonly facility_id: Id;
  readonly facility_name: string;
  readonly time_zone: string;
  readonly last_seen_at: Date | null;
}

interface DeviceLine {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly place: string | null;
  readonly enrolled_at: Date;
  readonly enrolled_by: string | null;
  readonly last_seen_at: Date | null;
  readonly withdrawn_at: Date | null;
  readonly sort_value: string;
}

const ORDERS = {
  '-lastSeenAt': { column: `coalesce(d.last_seen_at, '-infinity')`, type: 'timestamptz', descending: true },
  name: { column: 'lower(d.name)', type: 'text', descending: false },
} as const;

/** What is asked of enrolled devices. */
@Injectable()
export class DeviceRepository {
  constructor(private readonly query: HotQuery) {}

  /** The device of a credential (its SHA-256), unless it was withdrawn. */
  async findByToken(tokenHash: Buffer): Promise<DeviceRow | null> {
    const [row] = await this.query.rows<DeviceRow>(
      'identity-device-of-token',
      'select * from luwte.device_of_token($1)',
      [tokenHash],
    );
    return row ?? null;
  }

  /** Notes that the device was used. */
  async seen(id: Id, now: Instant): Promise<void> {
    await this.query.rows('identity-device-seen', 'select luwte.device_seen($1, $2)', [id, now]);
  }

  /** Adds a device of the house of `tx`. */
  async add(
    tx: Tx,
    id: Id,
    { name, place }: EnrolDevice,
    enrolment: { readonly tokenHash: Buffer; readonly now: Instant },
  ): Promise<void> {
    await tx.sql(
      `insert into luwte.device (id, facility_id, name, place, token_hash, enrolled_by, enrolled_at)
       values ($1, luwte.facility(), $2, $3, $4, luwte.account(), $5)`,
      [id, name, place ?? null, enrolment.tokenHash, enrolment.now],
    );
  }

  /** Gives a device that is in use another credential. @throws Absent */
  async renew(tx: Tx, id: Id, tokenHash: Buffer): Promise<void> {
    const rows = await tx.sql(
      'update luwte.device set token_hash = $2 where id = $1 and withdrawn_at is null returning id',
      [id, tokenHash],
    );
    if (rows.length === 0) throw new Absent('Device');
  }

  /** Renames the device at `version`. @throws Absent, StaleVersion */
  async rename(tx: Tx, id: Id, version: number, { name, place }: RenameDevice): Promise<number> {
    return this.changed(
      tx,
      id,
      version,
      await tx.sql<{ version: number }>(
        `update luwte.device set name = $3, place = $4, version = version + 1
         where id = $1 and version = $2 returning version`,
        [id, version, name, place ?? null],
      ),
    );
  }

  /** Withdraws the device at `version`. @throws Absent also when it was withdrawn before, StaleVersion */
  async withdraw(tx: Tx, id: Id, version: number, now: Instant): Promise<number> {
    return this.changed(
      tx,
      id,
      version,
      await tx.sql<{ version: number }>(
        `update luwte.device set withdrawn_at = $3, withdrawn_by = luwte.account(), version = version + 1
         where id = $1 and version = $2 and withdrawn_at is null returning version`,
        [id, version, now],
      ),
    );
  }

  /** The device's version, null when the house has no such device in use. */
  async versionOf(tx: Tx, id: Id): Promise<number | null> {
    const [row] = await tx.sql<{ version: number }>(
      'select version from luwte.device where id = $1 and withdrawn_at is null',
      [id],
    );
    return row?.version ?? null;
  }

  /** Ends the sessions that were switched in on the device; gives their ids. */
  async endSessions(tx: Tx, id: Id, now: Instant): Promise<readonly Id[]> {
    const rows = await tx.sql<{ id: Id }>('select luwte.device_sessions_end($1, $2) as id', [id, now]);
    return rows.map((row) => row.id);
  }

  /** Names by device, withdrawn ones too. */
  async findNames(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    const rows = await tx.sql<{ id: Id; name: string }>(
      'select d.id, d.name from luwte.device d where d.id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** One page of the house's devices; `here` is the one that asks. */
  async list(tx: Tx, query: DeviceQuery, here: Id | null): Promise<Page<DeviceItem>> {
    const sort = query.sort ?? '-lastSeenAt';
    const { column, type, descending } = ORDERS[sort];
    const way = descending ? ['<', 'desc'] : ['>', 'asc'];
    const cursor = readCursor(query.cursor, sort, 2);
    const rows = await tx.sql<DeviceLine>(
      `select d.id, d.version, d.name, d.place, d.enrolled_at, a.name as enrolled_by, d.last_seen_at, d.withdrawn_at,
         (${column})::text as sort_value
       from luwte.device d left join luwte.account a on a.id = d.enrolled_by
       where d.facility_id = luwte.facility()
         and ($1::varchar is null or (d.withdrawn_at is null) = ($1 = 'in-use'))
         and ($2::${type} is null or (${column}, d.id) ${way[0]} ($2, $3::uuid))
       order by ${column} ${way[1]}, d.id ${way[1]} limit $4`,
      [query.state ?? null, cursor?.after[0] ?? null, cursor?.after[1] ?? null, rowsToRead(query.limit)],
    );
    return toPage(
      rows,
      query.limit,
      sort,
      (row) => [row.sort_value, row.id],
      (row) => toItem(row, here),
    );
  }

  private async changed(
    tx: Tx,
    id: Id,
    version: number,
    rows: readonly { readonly version: number }[],
  ): Promise<number> {
    const [row] = rows;
    if (row) return row.version;
    const current = await this.versionOf(tx, id);
    throw current === null || current === version ? new Absent('Device') : new StaleVersion(current);
  }
}

function toItem(row: DeviceLine, here: Id | null): DeviceItem {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    place: row.place,
    state: row.withdrawn_at ? 'withdrawn' : 'in-use',
    enrolledAt: row.enrolled_at.toISOString(),
    enrolledBy: row.enrolled_by,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    here: row.id === here,
  };
}
