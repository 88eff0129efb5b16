import { Injectable } from '@nestjs/common';
import type { HelpCall } from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import type { Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant } from '@luwte/platform/kernel';

interface CallRow {
  readonly id: Id;
  readonly version: number;
  readonly at: Date;
  readonly called_by: Id;
  readonly coming_by: Id | null;
  readonly coming_at: Date | null;
  readonly place_label: string | null;
  readonly room_name: string | null;
}

const CALL = `select c.id, c.version, c.at, c.called_by, c.coming_by, c.coming_at, p.label as place_label, r.name as room_name
  from luwte.floor_help_call c left join luwte.floor_place p on p.id = c.place_id left join luwte.floor_room r on r.id = p.room_id`;

/** Calls for help that are not over. */
@Injectable()
export class HelpCallRepository {
  constructor(private readonly identity: IdentityFacade) {}

  /** The calls that are not over, the longest waiting first. */
  async open(tx: Tx): Promise<readonly HelpCall[]> {
    return this.named(
      tx,
      await tx.sql<CallRow>(
        `${CALL} where c.facility_id = luwte.facility() and c.ended_at is null order by c.at, c.id`,
      ),
    );
  }

  /** One call that is not over, locked. @throws Absent */
  async lock(tx: Tx, id: Id): Promise<HelpCall> {
    const rows = await tx.sql<CallRow>(`${CALL} where c.id = $1 and c.ended_at is null for update of c`, [
      id,
    ]);
    const [call] = await this.named(tx, rows);
    if (!call) throw new Absent('HelpCall');
    return call;
  }

  async add(tx: Tx, id: Id, placeId: Id | null, now: Instant): Promise<void> {
    await tx.sql(
      `insert into luwte.floor_help_call (id, facility_id, at, called_by, place_id)
       values ($1, luwte.facility(), $2, luwte.account(), $3)`,
      [id, now, placeId],
    );
  }

  /** Whether the place is one of this house. */
  async hasPlace(tx: Tx, placeId: Id): Promise<boolean> {
    return (
      (await tx.sql('select 1 from luwte.floor_place where id = $1 and not retired', [placeId])).length > 0
    );
  }

  async come(tx: Tx, id: Id, now: Instant): Promise<void> {
    await tx.sql(
      `update luwte.floor_help_call set coming_by = luwte.account(), coming_at = $2, version = version + 1 where id = $1`,
      [id, now],
    );
  }

  async end(tx: Tx, id: Id, withdrawn: boolean, now: Instant): Promise<void> {
    await tx.sql(
      'update luwte.floor_help_call set ended_at = $2, withdrawn = $3, version = version + 1 where id = $1',
      [id, now, withdrawn],
    );
  }

  private async named(tx: Tx, rows: readonly CallRow[]): Promise<readonly HelpCall[]> {
    const accounts = rows.flatMap(({ called_by, coming_by }) =>
      coming_by ? [called_by, coming_by] : [called_by],
    );
    const names = await this.identity.namesOf(tx, accounts);
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      at: row.at.toISOString(),
      byId: row.called_by,
      by: names.get(row.called_by) ?? null,
      placeLabel: row.place_label,
      roomName: row.room_name,
      comingBy: row.coming_by === null ? null : (names.get(row.coming_by) ?? null),
      comingAt: row.coming_at?.toISOString() ?? null,
    }));
  }
}
