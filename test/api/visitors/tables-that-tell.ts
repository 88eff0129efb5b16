import type { TestDatabase } from '../test-database';

/** Tables in which a row, read as text, shows one of the words: as it is, or as the bytes of a binary column. */
export async function tablesThatTell(database: TestDatabase, ...words: readonly string[]): Promise<string[]> {
  const tables = await database.sql<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const spellings = words.flatMap((word) => [word.toLowerCase(), Buffer.from(word).toString('hex')]);
  const telling: string[] = [];
  for (const { name } of tables) {
    const [row] = await database.sql(
      `select 1 from ${name} t where exists (select 1 from unnest($1::text[]) word where strpos(lower(t::text), word) > 0) limit 1`,
      [spellings],
    );
    if (row) telling.push(name);
  }
  return telling;
}
