import { newId } from '@luwte/platform/kernel';
import type { VisitorListItem } from '@luwte/visitors/domain';
import { Client as Connection } from 'pg';
import { type Client, type House, startStreet, type Street } from '../house';

const VISITORS = 100_000;

describe('searching among 100,000 visitors', () => {
  let street: Street;
  let house: House;
  let desk: Client;
  let inspector: Connection;
  let plans: string[];

  beforeAll(async () => {
    street = await startStreet();
    house = await street.house('front-desk');
    desk = await house.as('front-desk');
    await desk.post('visitors', { over18: true, handle: 'Goudplevier' });
    // The keys fit by construction: 900,000 look-ups to say so would take longer than all tests.
    await street.database.sql('set session_replication_role = replica');
    await street.database.sql(MANY_VISITORS, [house.facilityId, VISITORS]);
    await street.database.sql(
      'analyze luwte.visitor, luwte.visitor_gram, luwte.visitor_key, luwte.visitor_alert',
    );
    inspector = new Connection({ connectionString: street.database.ownerUrl });
    inspector.on('notice', ({ message }) => plans.push(message ?? ''));
    await inspector.connect();
    await inspector.query(`load 'auto_explain'`);
    await inspector.query(`set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
      set auto_explain.log_analyze = on; set auto_explain.log_level = notice; set session authorization luwte_app`);
  }, 60_000);
  afterAll(async () => {
    await inspector?.end();
    await street.close();
  });
  beforeEach(() => {
    plans = [];
  });

  it('finds whoever it is, with a typing error too', async () => {
    const found = (await desk.get('visitors?query=Goudplevir')).json<{ items: VisitorListItem[] }>();
    expect(found.items[0]?.handle).toBe('Goudplevier');
  });

  it('reads by the index of grams, as a role that row level security holds', async () => {
    const [gram] = await street.database.sql<{ gram: number }>('select gram from luwte.visitor_gram limit 1');
    await inspector.query('select * from luwte.visitor_search($1, $2, $3, 40)', [
      house.facilityId,
      newId(),
      [gram?.gram, 17, 42, 99],
    ]);
    const plan = plans.join('\n');
    expect(plan).toContain(`current_setting('luwte.facility'`);
    expect(plan).toMatch(/Index Only Scan using visitor_gram_pk|Index Scan using visitor_gram_pk/);
    expect(plan).not.toMatch(/Seq Scan on (visitor|visitor_gram|visitor_key) /);
  });

  it('reads one visitor by code without looking at the others', async () => {
    const [one] = await street.database.sql<{ code: string }>(
      'select code from luwte.visitor order by registered_at limit 1',
    );
    await inspector.query('select * from luwte.visitor_by_code($1, $2, $3)', [
      house.facilityId,
      newId(),
      one?.code,
    ]);
    expect(plans.join('\n')).toContain('visitor_code_unique');
    expect(plans.join('\n')).not.toMatch(/Seq Scan on visitor /);
  });

  it.each(['-lastVisitAt', 'lastVisitAt', '-registeredAt', 'registeredAt'])(
    'lists a page in the order %s by an index',
    async (sort) => {
      const first = (await desk.get(`visitors?limit=20&sort=${sort}`)).json<{ nextCursor: string | null }>();
      const [column, direction] = sort.endsWith('lastVisitAt')
        ? [`coalesce(v.last_visit_at, '-infinity')`, sort.startsWith('-') ? 'desc' : 'asc']
        : ['v.registered_at', sort.startsWith('-') ? 'desc' : 'asc'];
      await inspector.query('begin');
      await inspector.query('select luwte.enter($1, $2)', [house.facilityId, newId()]);
      await inspector.query(`select v.id from luwte.visitor v where v.facility_id = luwte.facility()
        and v.status <> 'erased' order by ${column} ${direction}, v.id ${direction} limit 21`);
      await inspector.query('rollback');
      expect(first.nextCursor).not.toBeNull();
      expect(plans.join('\n')).not.toMatch(/Seq Scan on visitor |Sort Method/);
    },
  );
});

/** Visitors without a readable profile: eight grams each, of which some are shared by many, as names share beginnings. */
const MANY_VISITORS = `
  with made as (
    insert into luwte.visitor (id, facility_id, code, status, over18, audit_key, registered_at, registered_by, last_visit_at)
    select uuidv7(), $1::uuid,
      (select string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + floor(n / 30 ^ p)::int % 30, 1), '') from generate_series(0, 8) p),
      'provisional', true, gen_random_uuid(), timestamptz '2026-01-01' + n * interval '1 minute', uuidv7(),
      case when n % 3 > 0 then timestamptz '2026-01-02' + n * interval '1 minute' end
    from generate_series(1, $2::int) n
    returning id, facility_id
  ), keyed as (
    insert into luwte.visitor_key (facility_id, visitor_id, wrapped)
    select facility_id, id, decode(repeat('00', 61), 'hex') from made
  )
  insert into luwte.visitor_gram (facility_id, gram, visitor_id)
  select m.facility_id, hashtext(g || ':' || (hashtext(m.id::text || g) % (10 ^ (1 + g % 4))::int)), m.id
  from made m, generate_series(1, 8) g`;
