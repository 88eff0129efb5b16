import type { INestApplicationContext } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { HouseRulesFacade } from '@luwte/house-rules/api';
import { provisionAccount, provisionHouse } from '@luwte/identity/api';
import { DEMO_BOTH_HOUSES, DEMO_DOMAIN, DEMO_PASSWORD } from '@luwte/identity/domain';
import { jobActor, Transaction } from '@luwte/platform/api';
import { addMinutes, type Id, type Instant, toMillis } from '@luwte/platform/kernel';
import type { Client } from 'pg';
import { Chance } from './chance';
import { DEMO_HOURS, DEMO_HOUSE, demoFloor } from './demo-house';
import { insertRows } from './insert-rows';

const SEED = 20_261_124;

/** A second, small house, that opens soon: for people who work in both, and to see that neither shows the other. */
export const DEMO_NORTH = {
  id: '0199d000-0000-7000-8000-00000000d301',
  name: 'Luwte Noord (demo)',
  timeZone: 'Europe/Amsterdam',
} as const;

/** Rooms of the floor plan that the second house has. */
const ROOMS = ['Rookruimte', 'Rustruimte'];

/** Lays the second house down, who works in both, and a past and a coming colleague; nothing when they are there. */
export async function laySecondHouse(owner: Client, now: Instant): Promise<void> {
  const there = await owner.query('select 1 from luwte.facility where id = $1', [DEMO_NORTH.id]);
  if (there.rows.length > 0) return;
  const chance = new Chance(SEED);
  const [bothId, pastId, invitationId] = [chance.id(0), chance.id(0), chance.id(0)];
  await owner.query('begin');
  await provisionHouse(owner, DEMO_NORTH);
  const both = { ...DEMO_BOTH_HOUSES, id: bothId, password: DEMO_PASSWORD };
  await provisionAccount(owner, { ...both, facilityId: DEMO_HOUSE.id, roles: ['manager'] });
  await provisionAccount(owner, { ...both, facilityId: DEMO_NORTH.id, roles: ['manager', 'admin'] });
  await provisionAccount(owner, {
    id: pastId,
    email: `past-colleague@${DEMO_DOMAIN}`,
    name: 'Otto Demovertrokken',
    password: DEMO_PASSWORD,
    facilityId: DEMO_HOUSE.id,
    roles: ['volunteer'],
  });
  await owner.query(
    `update luwte.account_house set blocked_at = $3, block_reason = 'admin' where facility_id = $1 and account_id = $2`,
    [DEMO_HOUSE.id, pastId, addMinutes(now, -9 * 24 * 60)],
  );
  await invite(owner, invitationId, now);
  await owner.query('commit');
}

/** Somebody who was invited yesterday and has no link yet. */
async function invite(owner: Client, id: Id, now: Instant): Promise<void> {
  await owner.query(
    `insert into luwte.account_invitation (id, facility_id, kind, email, name, roles, created_by, created_at)
     select $1, $2, 'join', $3, 'Nina Demonieuw', '{floor-worker}', a.id, $4 from luwte.account a where a.email = $5`,
    [id, DEMO_HOUSE.id, `new-colleague@${DEMO_DOMAIN}`, addMinutes(now, -26 * 60), `admin@${DEMO_DOMAIN}`],
  );
}

/** Gives the second house its rules and rooms, whole or not at all. */
export async function fillSecondHouse(app: INestApplicationContext, now: Instant): Promise<void> {
  await app.get(Transaction).run(jobActor(DEMO_NORTH.id, DEMO_NORTH.timeZone), async (tx) => {
    const filled = await tx.sql('select 1 from luwte.floor_room limit 1');
    if (filled.length > 0) return;
    const { rooms, places, times } = demoFloor(toMillis(now), new Chance(SEED + 1));
    const kept = new Set(rooms.filter(({ name }) => ROOMS.includes(String(name))).map(({ id }) => id));
    await insertRows(
      tx,
      'floor_room',
      rooms.filter(({ id }) => kept.has(id)),
    );
    await insertRows(
      tx,
      'floor_route_time',
      times.filter((row) => kept.has(row['room_id'])),
    );
    await insertRows(
      tx,
      'floor_place',
      places.filter((row) => kept.has(row['room_id'])),
    );
    await insertRows(tx, 'floor_opening_hours', [DEMO_HOURS]);
    await app.get(HouseRulesFacade).startWith(tx, now);
    await app.get(AuditFacade).record(tx, { event: 'demo.seeded', category: 'none', purpose: 'management' });
  });
}
