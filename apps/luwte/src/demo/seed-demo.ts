import type { INestApplicationContext } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { HouseRulesFacade } from '@luwte/house-rules/api';
import { RULE_LANGUAGES, SANCTION_SETTING } from '@luwte/house-rules/domain';
import { provisionAccount, provisionHouse } from '@luwte/identity/api';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type Role } from '@luwte/identity/domain';
import { type Actor, jobActor, Settings, Transaction, type Tx } from '@luwte/platform/api';
import {
  addDays,
  addMinutes,
  type Id,
  type Instant,
  instantAt,
  toMillis,
  wallClock,
} from '@luwte/platform/kernel';
import { VisitorTakeover } from '@luwte/visitors/api';
import { PrivacyFacade } from '@luwte/privacy/api';
import { Client } from 'pg';
import { Chance } from './chance';
import { demoCustody } from './demo-custody';
import { demoHistory, type DemoCrew, HISTORY_TABLES } from './demo-history';
import { DEMO_HOURS, DEMO_HOUSE, demoFloor } from './demo-house';
import { fillSecondHouse, laySecondHouse } from './demo-second-house';
import { demoPolicies } from './demo-policies';
import { demoDevices, demoRequests } from './demo-privacy';
import { type DemoPerson, demoPeople } from './demo-people';
import { DEMO_SANCTION_POLICY, imposeDemoSanctions } from './demo-sanctions';
import { demoRecords } from './demo-records';
import { reviewDemoDecisions } from './demo-reviews';
import { demoServices, demoServiceSettings } from './demo-services';
import { demoVisits, type DemoVisit } from './demo-visits';
import { insertRows } from './insert-rows';

const SEED = 20_261_123;
const DAYS = 60;

/**
 * Fills an empty database with the demonstration: a house, an account per role, rules, rooms, people and 60 days of
 * visits; and a second, small house. Does nothing when there is a house already; goes on where an interrupted run stopped.
 * @param app the program on the same database, which seals and indexes as it does for real visitors
 * @param ownerDatabaseUrl connection string of the owner, who alone can add houses and accounts
 * @returns whether the database holds the demonstration now
 */
export async function seedDemo(
  app: INestApplicationContext,
  ownerDatabaseUrl: string,
  now: Instant,
): Promise<boolean> {
  const owner = new Client({ connectionString: ownerDatabaseUrl });
  await owner.connect();
  try {
    await owner.query(`select pg_advisory_lock(hashtext('luwte.demo'))`);
    const { rows } = await owner.query<{ id: Id }>('select id from luwte.facility');
    if (rows.length > 0) {
      if (!rows.some(({ id }) => id === DEMO_HOUSE.id)) return false;
    } else await layHouse(owner);
    await laySecondHouse(owner, now);
    await fillHouse(app, now);
    await fillSecondHouse(app, now);
    return true;
  } finally {
    await owner.end();
  }
}

async function layHouse(owner: Client): Promise<void> {
  const chance = new Chance(SEED);
  await owner.query('begin');
  await provisionHouse(owner, DEMO_HOUSE);
  for (const { role, email, name } of DEMO_ACCOUNTS) {
    await provisionAccount(owner, {
      id: chance.id(0),
      email,
      name,
      password: DEMO_PASSWORD,
      facilityId: DEMO_HOUSE.id,
      roles: [role],
    });
  }
  await owner.query('commit');
}

/** Everything but the house itself comes in one transaction: whole, or not at all. */
async function fillHouse(app: INestApplicationContext, now: Instant): Promise<void> {
  const transaction = app.get(Transaction);
  const crew = demoCrew();
  await transaction.run(workerOf(crew.shiftLead, 'shift-lead'), async (tx) => {
    const filled = await tx.sql('select 1 from luwte.floor_room limit 1');
    if (filled.length > 0) return;
    const today = wallClock(now, DEMO_HOUSE.timeZone).day;
    const begin = instantAt(addDays(today, -DAYS), '09:00', DEMO_HOUSE.timeZone);
    const people = demoPeople(begin, now, new Chance(SEED + 1));
    const visits = demoVisits(
      people.map(({ habit }) => habit),
      today,
      DAYS,
      DEMO_HOUSE.timeZone,
      new Chance(SEED + 2),
    );
    const records = demoRecords(people, now, crew.coordinator, new Chance(SEED + 10));
    await app.get(VisitorTakeover).enter(tx, [...people, ...records.people], now);
    await insertRows(tx, 'visitor_link', records.links);
    await insertRows(tx, 'visitor_hold', records.holds);
    await insertRows(tx, 'visitor_not_same', records.notSame);
    await acceptRules(app.get(HouseRulesFacade), tx, people, visits, begin, crew);
    await app.get(Settings).change(tx, SANCTION_SETTING, { value: DEMO_SANCTION_POLICY, version: 0 });
    await imposeDemoSanctions(app.get(HouseRulesFacade), tx, people, visits, crew.coordinator, now);
    await layFloor(tx, people, visits, { begin, now }, crew);
    await layPrivacy(app.get(PrivacyFacade), tx, now, crew);
    await app.get(AuditFacade).record(tx, { event: 'demo.seeded', category: 'none', purpose: 'management' });
  });
}

/** Shared devices, and requests for information. */
async function layPrivacy(privacy: PrivacyFacade, tx: Tx, now: Instant, crew: DemoCrew): Promise<void> {
  await insertRows(tx, 'device', demoDevices(now, crew.shiftLead, new Chance(SEED + 9)));
  for (const request of demoRequests(now)) await privacy.enterRequest(tx, request);
}

async function layFloor(
  tx: Tx,
  people: readonly DemoPerson[],
  visits: readonly DemoVisit[],
  { begin, now }: { readonly begin: Instant; readonly now: Instant },
  crew: DemoCrew,
): Promise<void> {
  const chance = new Chance(SEED + 3);
  const floor = demoFloor(toMillis(begin), chance);
  await insertRows(tx, 'floor_room', floor.rooms);
  await insertRows(tx, 'floor_route_time', floor.times);
  await insertRows(tx, 'floor_place', floor.places);
  await insertRows(tx, 'floor_opening_hours', [DEMO_HOURS]);
  const history = demoHistory(visits, people, floor, crew, now, chance);
  for (const table of HISTORY_TABLES) await insertRows(tx, table, history[table]);
  const policies = demoPolicies(now, crew.shiftLead, new Chance(SEED + 4));
  await insertRows(tx, 'floor_admission_policy', policies.versions);
  await insertRows(tx, 'floor_admission_draft', [policies.draft]);
  const given = demoServices(visits, people, crew, new Chance(SEED + 5));
  await insertRows(tx, 'setting', [demoServiceSettings(begin, crew.shiftLead)]);
  await insertRows(tx, 'floor_service_count', given.counts);
  await insertRows(tx, 'floor_turn', given.turns);
  const custody = demoCustody(now, crew, new Chance(SEED + 6));
  await insertRows(tx, 'left_behind_counter', custody.counters);
  await insertRows(tx, 'left_behind', custody.items);
  await insertRows(tx, 'left_behind_link', custody.links);
  await reviewDemoDecisions(tx, crew.coordinator, now);
  await tx.sql(
    `update luwte.visitor v set last_visit_at = last.at
     from (select visitor_id, max(arrived_at) as at from luwte.visit where visitor_id is not null group by visitor_id) last
     where last.visitor_id = v.id`,
  );
}

/** Everybody who was inside accepted at the first visit, spoken before a witness. */
async function acceptRules(
  rules: HouseRulesFacade,
  tx: Tx,
  people: readonly DemoPerson[],
  visits: readonly DemoVisit[],
  begin: Instant,
  crew: DemoCrew,
): Promise<void> {
  const versionId = await rules.startWith(tx, addMinutes(begin, -24 * 60));
  for (const [index, { id, language }] of people.entries()) {
    const first = visits.find(({ visitor }) => visitor === index);
    if (!first) continue;
    await rules.accept(
      tx,
      {
        visitorId: id,
        versionId,
        language: RULE_LANGUAGES.find((one) => one === language) ?? 'en',
        method: 'spoken',
        witnessAccountId: crew.frontDesk,
      },
      first.arrivedAt,
    );
  }
}

/** The accounts of the demonstration, by the ids that {@link layHouse} gave them. */
function demoCrew(): DemoCrew {
  const chance = new Chance(SEED);
  const ids = new Map(DEMO_ACCOUNTS.map(({ role }) => [role, chance.id(0)] as const));
  const of = (role: Role): Id => ids.get(role) as Id;
  return {
    frontDesk: of('front-desk'),
    floorWorker: of('floor-worker'),
    nurse: of('nurse'),
    shiftLead: of('shift-lead'),
    coordinator: of('coordinator'),
  };
}

function workerOf(accountId: Id, role: Role): Actor {
  return { ...jobActor(DEMO_HOUSE.id, DEMO_HOUSE.timeZone), accountId, roles: [role] };
}
