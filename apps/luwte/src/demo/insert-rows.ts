import type { Tx } from '@luwte/platform/api';

/** A row by column; values as JSON tells them (a range or a time is a text, an array an array). */
export type Row = Readonly<Record<string, unknown>>;

/** Adds many rows of the house of `tx` to a table of the schema, with one statement. All rows name the same columns. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await tx.sql(
    `insert into luwte.${table} (facility_id, ${columns})
     select luwte.facility(), ${columns} from jsonb_populate_recordset(null::luwte.${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
