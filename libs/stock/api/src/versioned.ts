import type { Tx } from '@luwte/platform/api';
import { Absent, type Id, StaleVersion } from '@luwte/platform/kernel';

/** Tables of the stock whose rows carry a version. */
export type VersionedTable =
  | 'stock_item'
  | 'stock_location'
  | 'stock_supplier'
  | 'stock_bundle'
  | 'stock_lot'
  | 'stock_order'
  | 'stock_count'
  | 'stock_container'
  | 'stock_unknown_code';

/**
 * Locks a row at the version that the worker saw, and counts it up; gives the new version.
 * @throws StaleVersion, Absent
 */
export async function nextVersion(
  tx: Tx,
  table: VersionedTable,
  what: string,
  id: Id,
  version: number,
): Promise<number> {
  const [row] = await tx.sql<{ version: number }>(
    `update luwte.${table} set version = version + 1 where id = $1 and version = $2 and facility_id = luwte.facility() returning version`,
    [id, version],
  );
  if (row) return row.version;
  const [other] = await tx.sql<{ version: number }>(
    `select version from luwte.${table} where id = $1 and facility_id = luwte.facility()`,
    [id],
  );
  throw other ? new StaleVersion(other.version) : new Absent(what);
}
