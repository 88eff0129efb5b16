import { testDatabase, type TestDatabase } from '../test-database';

describe('the database of a house', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('lets the app role neither bypass row level security nor change the schema', async () => {
    const rows = await database.sql<{ rolname: string }>(
      `select rolname from pg_roles where rolname like 'luwte\\_%' and rolname <> 'luwte_owner' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)`,
    );
    expect(rows).toEqual([]);
    const [may] = await database.sql(
      `select has_schema_privilege('luwte_app', 'luwte', 'create') as "create"`,
    );
    expect(may).toEqual({ create: false });
  });

  it('forces row level security on every table that holds a house', async () => {
    const open = await database.sql<{ relname: string }>(
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'facility_id'
       where c.relnamespace = 'luwte'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity`,
    );
    expect(open).toEqual([]);
  });
});
