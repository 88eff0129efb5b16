import { newId } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';

describe('tables of the house rules', () => {
  const house = newId();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  async function aVersion(
    state: 'draft' | 'published' | 'superseded',
    number: number | null,
  ): Promise<string> {
    const id = newId();
    await database.sql(
      `insert into luwte.house_rule_version (id, facility_id, number, state, languages, rules, created_at, created_by,
         published_at, published_by, superseded_at)
       values ($1, $2, $3::int, $4::varchar, '["nl"]', '[{"key":"rest"}]', now(), $1,
         case when $3::int is null then null else now() end, case when $3::int is null then null else $1::uuid end,
         case when $4::varchar = 'superseded' then now() end)`,
      [id, house, number, state],
    );
    return id;
  }

  it('keep the texts of what was published', async () => {
    const id = await aVersion('published', 1);
    const change = database.sql(`update luwte.house_rule_version set rules = '[]' where id = $1`, [id]);
    await expect(change).rejects.toThrow('stay as they are');
    await expect(database.sql('delete from luwte.house_rule_version where id = $1', [id])).rejects.toThrow(
      'stays',
    );
    await database.sql(
      `update luwte.house_rule_version set state = 'superseded', superseded_at = now(), version = 2 where id = $1`,
      [id],
    );
    const back = database.sql(
      `update luwte.house_rule_version set state = 'published', superseded_at = null where id = $1`,
      [id],
    );
    await expect(back).rejects.toThrow('stay as they are');
  });

  it('hold one published version per house', async () => {
    await aVersion('published', 2);
    await expect(aVersion('published', 3)).rejects.toThrow('house_rule_version_one_published');
  });

  it('take an acceptance with exactly one proof, and never give it back', async () => {
    const versionId = await aVersion('superseded', 4);
    const visitor = newId();
    await database.sql(
      `insert into luwte.visitor (id, facility_id, code, status, over18, audit_key, registered_at, registered_by)
       values ($1, $2, '234567892', 'provisional', true, gen_random_uuid(), now(), $1)`,
      [visitor, house],
    );
    const add = (method: string, signature: Buffer | null, witness: string | null) =>
      database.sql<{ id: string }>(
        `insert into luwte.house_rule_acceptance
           (id, facility_id, visitor_id, version_id, language, method, signature, witness_account_id, recorded_by, accepted_at)
         values ($1, $2, $3, $4, 'ar', $5, $6, $7, $8, now()) returning id`,
        [newId(), house, visitor, versionId, method, signature, witness, house],
      );
    await expect(add('signature', null, null)).rejects.toThrow('house_rule_acceptance_proof');
    await expect(add('spoken', null, house)).rejects.toThrow('house_rule_acceptance_proof');
    await expect(add('spoken', Buffer.of(1), newId())).rejects.toThrow('house_rule_acceptance_proof');
    await add('signature', Buffer.of(1), null);
    await expect(database.sql('delete from luwte.house_rule_acceptance')).rejects.toThrow('stays');
    await expect(database.sql(`update luwte.house_rule_acceptance set language = 'nl'`)).rejects.toThrow(
      'stays',
    );
  });

  it('let the app role add and read acceptances, no more', async () => {
    const rows = await database.sql(
      `select privilege_type from information_schema.table_privileges
       where table_name = 'house_rule_acceptance' and grantee = 'luwte_app' order by 1`,
    );
    expect(rows.map((row) => row['privilege_type'])).toEqual(['INSERT', 'SELECT']);
  });
});
