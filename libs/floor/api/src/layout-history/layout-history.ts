import { Injectable } from '@nestjs/common';
import type { LayoutVersion } from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { SYSTEM_ACCOUNT, type Tx } from '@luwte/platform/api';
import { type Id, newId } from '@luwte/platform/kernel';

const MOST = 200;

/** Every version of a room, or of the opening hours, as it was saved; hours stand under the id of the house. */
@Injectable()
export class LayoutHistory {
  constructor(private readonly identity: IdentityFacade) {}

  /** Keeps a version. */
  async keep(tx: Tx, subjectId: Id, version: number, value: object): Promise<void> {
    await this.insert(tx, subjectId, version, value, tx.actor.accountId);
  }

  /** Keeps what was there before versions were kept; nobody knows any more who made it. */
  async keepFirst(tx: Tx, subjectId: Id, value: { readonly version: number }): Promise<void> {
    await this.insert(tx, subjectId, value.version, value, SYSTEM_ACCOUNT);
  }

  /** The versions, the newest first. */
  async versions<Value extends object>(tx: Tx, subjectId: Id): Promise<readonly LayoutVersion<Value>[]> {
    const rows = await tx.sql<{ id: Id; version: number; value: Value; changed_by: Id; changed_at: Date }>(
      `select id, version, value, changed_by, changed_at from luwte.floor_layout_version
       where facility_id = luwte.facility() and subject_id = $1 order by version desc limit $2`,
      [subjectId, MOST],
    );
    const names = await this.identity.namesOf(
      tx,
      rows.map(({ changed_by }) => changed_by),
    );
    return rows.map(({ id, version, value, changed_by, changed_at }) => ({
      id,
      version,
      value,
      changedBy: names.get(changed_by) ?? null,
      changedAt: changed_at.toISOString(),
    }));
  }

  private async insert(tx: Tx, subjectId: Id, version: number, value: object, accountId: Id): Promise<void> {
    await tx.sql(
      `insert into luwte.floor_layout_version (id, facility_id, subject_id, version, value, changed_by)
       values ($1, luwte.facility(), $2, $3, $4::jsonb, $5) on conflict do nothing`,
      [newId(), subjectId, version, JSON.stringify(value), accountId],
    );
  }
}
