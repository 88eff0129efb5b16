import { migrate, ownerDataSource } from '@luwte/apps/api';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { TEST_MASTER_KEY, testDatabase, type TestDatabase } from '../test-database';

/**
 * Entities tell columns. Constraints and indexes are said once, in the migrations' SQL: most cannot be decorators
 * (partial and exclusion constraints, keys that pair the house with the row, tables of another slice).
 */
const SAID_BY_MIGRATIONS = /^(DROP INDEX "luwte"\."\w+"|ALTER TABLE "luwte"\."\w+" DROP CONSTRAINT "\w+")$/;

describe('the schema of a house', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeEach(async () => {
    database = await testDatabase();
    owner = await ownerDataSource(database.ownerUrl).initialize();
  });
  afterEach(async () => {
    if (owner.isInitialized) await owner.destroy();
    await database.drop();
  });

  it('is the one that the entities tell of', async () => {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    const drift = upQueries.map(({ query }) => query).filter((query) => !SAID_BY_MIGRATIONS.test(query));
    expect(drift).toEqual([]);
  });

  it('can be taken back migration by migration, and laid anew as it was', async () => {
    const before = await shapeOf(database);
    for (let laid = owner.migrations.length; laid > 0; laid -= 1) await owner.undoLastMigration();
    const left = await database.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'luwte' and c.relkind <> 'S'
       union all select proname from pg_proc where pronamespace = 'luwte'::regnamespace`,
    );
    expect(left.filter(({ name }) => !name.startsWith('luwte_migration') && !name.startsWith('PK_'))).toEqual(
      [],
    );
    await owner.destroy();
    const ran = await migrate(database.ownerUrl, TEST_MASTER_KEY);
    expect(ran.length).toBe(owner.migrations.length);
    expect(await shapeOf(database)).toEqual(before);
  });

  it('is laid once, however many instances start at the same time', async () => {
    const again = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, TEST_MASTER_KEY)));
    expect(again).toEqual([[], [], []]);
  });

  it('keeps each house to itself in every table that belongs to houses', async () => {
    const open = await database.sql<{ name: string }>(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'facility_id' and not a.attisdropped
      where n.nspname = 'luwte' and c.relkind in ('r', 'p') and not c.relrowsecurity`);
    expect(open).toEqual([]);
  });

  it('lets the API read and write rows, and nothing beyond', async () => {
    const reach = await database.sql<{ right: string; name: string }>(`
      select p as right, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace,
        unnest(array['truncate', 'references', 'trigger']) p
      where n.nspname = 'luwte' and c.relkind in ('r', 'p') and has_table_privilege('luwte_app', c.oid, p)`);
    expect(reach).toEqual([]);
    const [rights] = await database.sql(`
      select has_schema_privilege('luwte_app', 'luwte', 'create') as schema,
        has_function_privilege('luwte_app', 'pg_catalog.set_config(text, text, boolean)', 'execute') as setting,
        (select rolbypassrls or rolsuper or rolcreaterole from pg_roles where rolname = 'luwte_app') as above`);
    expect(rights).toEqual({ schema: false, setting: false, above: false });
  });
});

/** Every column, constraint, index, function, policy and grant, as PostgreSQL tells them. */
async function shapeOf({ ownerUrl }: TestDatabase): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(`
      select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
        from information_schema.columns where table_schema = 'luwte'
      union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'luwte'::regnamespace and contype <> 'n'
      union all select 'index ' || indexdef from pg_indexes where schemaname = 'luwte'
      union all select 'function ' || oid::regprocedure || ' ' || prosecdef || ' ' || coalesce(prosrc, '')
        from pg_proc where pronamespace = 'luwte'::regnamespace and prokind = 'f'
      union all select format('policy %s %s %s %s', tablename, policyname, qual, with_check)
        from pg_policies where schemaname = 'luwte'
      union all select format('grant %s %s %s', table_name, grantee, privilege_type)
        from information_schema.role_table_grants where table_schema = 'luwte' and grantee like 'luwte%'
      union all select format('trigger %s %s', event_object_table, trigger_name)
        from information_schema.triggers where trigger_schema = 'luwte'`);
    return rows.map(({ line }) => line).sort();
  } finally {
    await client.end();
  }
}
