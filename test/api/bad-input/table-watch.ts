import type { TestDatabase } from '../test-database';

/** Tables in which refusals and readings leave their traces on purpose, and the sessions that note their last use. */
const TRACES = ['audit_entry', 'audit_seal', 'audit_chain', 'session', 'sign_in_throttle'];

/** Tells which tables changed: a fingerprint over every row of every other table. */
export class TableWatch {
  private statement: string | null = null;

  constructor(private readonly database: TestDatabase) {}

  /** The fingerprint of each table now. */
  async look(): Promise<ReadonlyMap<string, string>> {
    this.statement ??= await this.write();
    const rows = await this.database.sql<{ name: string; print: string }>(this.statement);
    return new Map(rows.map(({ name, print }) => [name, print]));
  }

  /** Names of the tables that hold something else than `before`. */
  async changedSince(before: ReadonlyMap<string, string>): Promise<string[]> {
    const after = await this.look();
    return [...after].filter(([name, print]) => before.get(name) !== print).map(([name]) => name);
  }

  private async write(): Promise<string> {
    const tables = await this.database.sql<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'luwte' and table_type = 'BASE TABLE' and table_name <> all ($1::text[])`,
      [TRACES],
    );
    return tables
      .map(
        ({ name }) =>
          `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from luwte.${name} t`,
      )
      .join(' union all ');
  }
}
