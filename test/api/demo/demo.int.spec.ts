import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ApiConfig, createApp, readConfig, roleUrl } from '@luwte/apps/api';
import { loadProgram } from '@luwte/apps/luwte';
import type { Board, BoardVisit, OpeningHours } from '@luwte/floor/domain';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@luwte/identity/domain';
import type { Instant, Page } from '@luwte/platform/kernel';
import type { VisitorListItem } from '@luwte/visitors/domain';
import { TEST_MASTER_KEY, testDatabase, type TestDatabase } from '../test-database';

const NOON: Instant = '2026-11-23T11:00:00.000Z';
const NIGHT: Instant = '2026-11-23T23:20:00.000Z';

describe('the demonstration', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let cookie: string;
  let program: Awaited<ReturnType<typeof loadProgram>>;

  beforeAll(async () => {
    program = await loadProgram();
    database = await testDatabase();
    api = await createApp(configOf(database, 'demo'));
    await program.seedDemo(api, database.ownerUrl, NOON);
    cookie = await signIn(api, 'shift-lead@luwte.test', DEMO_PASSWORD);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const ask = async <Body>(path: string): Promise<Body> => {
    const answer = await api.inject({ method: 'GET', url: `/api/v1/${path}`, headers: { cookie } });
    expect(answer.statusCode).toBe(200);
    return answer.json<Body>();
  };
  const number = async (sql: string): Promise<number> => {
    const [row] = await database.sql<{ n: number }>(`select count(*)::int as n from ${sql}`);
    return row?.n ?? -1;
  };
  /** Days that the demonstration opened from midnight to midnight, so that it can be tried at night. */
  const openedAllDay = async (): Promise<OpeningHours['exceptions']> => {
    const { exceptions } = await ask<OpeningHours>('floor/opening-hours');
    return exceptions.filter(({ note }) => note === program.OPEN_ALL_DAY);
  };

  const inside = async (): Promise<string[]> => {
    const rows = await database.sql<{ id: string }>(
      `select id from luwte.visit where state <> 'left' order by id`,
    );
    return rows.map(({ id }) => id);
  };

  it('is a house with sixty days behind it', async () => {
    const visits = await number('luwte.visit');
    expect(visits).toBeGreaterThan(1200);
    expect(visits).toBeLessThan(1700);
    expect(await number('luwte.visitor')).toBe(program.DEMO_HANDLES.length + program.DEMO_EARLIER);
    expect(await number('luwte.visit_stay')).toBe(visits);
    expect(await number('luwte.visit_use')).toBeGreaterThan(visits);
    expect(await number(`luwte.floor_decision where kind = 'refusal'`)).toBeGreaterThan(10);
    expect(await number(`luwte.floor_decision where kind = 'deviation'`)).toBeGreaterThan(5);
    expect(await number('luwte.visitor where last_visit_at is null')).toBeGreaterThanOrEqual(
      program.NEWCOMERS,
    );
    expect(await number('luwte.account')).toBe(DEMO_ACCOUNTS.length + 2);
    expect(await number('luwte.house_rule_acceptance')).toBeGreaterThan(50);
    expect(await number('luwte.house_rule_sanction')).toBe(7);
    expect(await number(`luwte.house_rule_sanction where ends_at > '${NOON}'`)).toBe(3);
    expect(
      await number(`luwte.house_rule_sanction s join luwte.visit v on v.visitor_id = s.visitor_id and v.arrived_at > s.starts_at
        where s.ends_at > '${NOON}'`),
    ).toBe(0);
    expect(await number(`luwte.audit_entry where event = 'demo.seeded'`)).toBe(2);
  });

  it('has nobody in two places, and no visitor inside twice at a time', async () => {
    const twice = await number(
      `luwte.visit a join luwte.visit b on a.visitor_id = b.visitor_id and a.id < b.id
       and tstzrange(a.arrived_at, a.left_at) && tstzrange(b.arrived_at, b.left_at)`,
    );
    const shared = await number(
      'luwte.visit_stay a join luwte.visit_stay b on a.place_id = b.place_id and a.id < b.id and a.during && b.during',
    );
    expect([twice, shared]).toEqual([0, 0]);
  });

  it('finds everybody by handle', async () => {
    const lost: string[] = [];
    for (const [handle] of program.DEMO_HANDLES) {
      const { items } = await ask<Page<VisitorListItem>>(`visitors?query=${encodeURIComponent(handle)}`);
      if (!items.some((item) => item.handle === handle)) lost.push(handle);
    }
    expect(lost).toEqual([]);
  });

  it('keeps no handle in clear, in any table', async () => {
    const tables = await database.sql<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'luwte' and table_type = 'BASE TABLE'`,
    );
    const hex = program.DEMO_HANDLES.map(([handle]) => Buffer.from(handle).toString('hex'));
    const handles = [...program.DEMO_HANDLES.map(([handle]) => handle), ...hex];
    for (const { name } of tables) {
      const rows = await database.sql(
        `select 1 from luwte.${name} t, unnest($1::text[]) h where position(h in t::text) > 0 limit 1`,
        [handles],
      );
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });

  it('adds nothing when it is seeded again', async () => {
    const before = [
      await number('luwte.visit'),
      await number('luwte.visitor'),
      await number('luwte.facility'),
    ];
    expect(await program.seedDemo(api, database.ownerUrl, NIGHT)).toBe(true);
    expect([
      await number('luwte.visit'),
      await number('luwte.visitor'),
      await number('luwte.facility'),
    ]).toEqual(before);
  });

  it('is at work today: four sit, two wait, two rest; again, and they are the same', async () => {
    await program.refreshDemoDay(api, NOON);
    const people = await inside();
    await program.refreshDemoDay(api, NOON);
    expect(await inside()).toEqual(people);
    const board = await ask<Board>('floor/board');
    const seats = board.rooms.flatMap(({ places }) => places.flatMap(({ visit }) => visit ?? []));
    const count = (state: BoardVisit['state']): number =>
      [...seats, ...board.waiting, ...board.afterCare].filter((visit) => visit.state === state).length;
    expect([count('seated'), count('waiting'), count('after-care')]).toEqual([4, 2, 2]);
    expect(seats.some(({ lastObservation }) => lastObservation?.state === 'drowsy-rousable')).toBe(true);
    expect(seats.every(({ handle }) => handle !== null)).toBe(true);
    expect(await openedAllDay()).toEqual([]);
  });

  it('shows out who was left inside, and is open at night too', async () => {
    const before = await inside();
    await program.refreshDemoDay(api, NIGHT);
    const after = await inside();
    expect(after).toHaveLength(8);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    expect(await openedAllDay()).toEqual([
      { day: '2026-11-24', blocks: [{ from: '00:00', until: '24:00' }], note: program.OPEN_ALL_DAY },
    ]);
    expect(await number(`luwte.floor_house_day where day = '2026-11-24' and state = 'open'`)).toBe(1);
  });

  it('is refused by production', async () => {
    await expect(createApp(configOf(database, 'production'))).rejects.toThrow('demo accounts');
  });

  it('leaves a house of its own alone', async () => {
    const own = await testDatabase();
    const house = {
      email: 'Baas@huis.example',
      name: 'De Baas',
      house: 'Eigen huis',
      timeZone: 'Europe/Amsterdam',
    };
    await expect(
      program.createAdmin(own.ownerUrl, { ...house, email: 'admin@luwte.test' }, 'x'),
    ).rejects.toThrow('demonstration');
    await expect(program.createAdmin(own.ownerUrl, house, 'short')).rejects.toThrow();
    const facilityId = await program.createAdmin(own.ownerUrl, house, 'a long enough sentence');
    const live = await createApp(configOf(own, 'production'));
    try {
      expect(await program.seedDemo(live, own.ownerUrl, NOON)).toBe(false);
      const rows = await own.sql<{ id: string }>('select id from luwte.facility');
      expect(rows).toEqual([{ id: facilityId }]);
      expect(facilityId).not.toBe(program.DEMO_HOUSE.id);
      expect(await signIn(live, 'baas@huis.example', 'a long enough sentence')).toContain('=');
    } finally {
      await live.close();
      await own.drop();
    }
  });
});

function configOf(database: TestDatabase, mode: ApiConfig['mode']): ApiConfig {
  return readConfig({
    LUWTE_MODE: mode,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: roleUrl(database.ownerUrl, 'luwte_app', TEST_MASTER_KEY),
    DATABASE_JOBS_URL: roleUrl(database.ownerUrl, 'luwte_jobs', TEST_MASTER_KEY),
    LUWTE_MASTER_KEY: TEST_MASTER_KEY.toString('base64'),
    LUWTE_JOBS: 'off',
    LUWTE_LOG: 'silent',
  });
}

async function signIn(api: NestFastifyApplication, email: string, password: string): Promise<string> {
  const answer = await api.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password } });
  expect(answer.statusCode).toBe(204);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}
