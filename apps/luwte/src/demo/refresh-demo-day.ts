import type { INestApplicationContext } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { FloorFacade } from '@luwte/floor/api';
import { currentBlock, type OpeningHours } from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, jobActor, Transaction, type Tx } from '@luwte/platform/api';
import {
  addMinutes,
  type Id,
  type Instant,
  minutesBetween,
  toMillis,
  wallClock,
} from '@luwte/platform/kernel';
import { decideSettings, leaveNotes, staffToday } from './demo-day';
import { DEMO_HOUSE } from './demo-house';
import { serveToday } from './demo-services';
import { seatToday } from './seat-today';

/** Note of the exception that keeps the demonstration open at any hour. */
export const OPEN_ALL_DAY = 'Demonstratie: vandaag de hele dag open';

/** Who came longer ago than this was left inside by an earlier demonstration. */
const LEFT_BEHIND_MINUTES = 240;
/** The demonstration looks as if it had opened this long ago. */
const OPENED_MINUTES_AGO = 90;
/** So much of the opening hours must be left, else the day is made longer. */
const NEEDED_MINUTES = 60;

/**
 * Makes a demonstration that starts at `now` look like a house at work: who was left inside has gone, the house is
 * open, and people sit, wait and rest. Running it again changes nothing while somebody is inside.
 */
export async function refreshDemoDay(app: INestApplicationContext, now: Instant): Promise<void> {
  const actor = jobActor(DEMO_HOUSE.id, DEMO_HOUSE.timeZone);
  const workerId = await app
    .get(Transaction)
    .read(actor, async (tx) => (await app.get(IdentityFacade).colleagues(tx)).find(worksOnFloor)?.id);
  if (workerId === undefined) return;
  const worker: Actor = { ...actor, accountId: workerId, roles: ['floor-worker'] };
  await app.get(Transaction).run(worker, async (tx) => {
    await showOut(tx, now);
    await openToday(tx, now);
    const { day } = wallClock(now, DEMO_HOUSE.timeZone);
    await staffToday(tx, app.get(IdentityFacade), day, addMinutes(now, -OPENED_MINUTES_AGO));
    await decideSettings(tx, app.get(IdentityFacade));
    await leaveNotes(tx, app.get(FloorFacade));
    const seated = await seatToday(tx, now);
    await serveToday(tx, now);
    if (seated)
      await app
        .get(AuditFacade)
        .record(tx, { event: 'demo.day-prepared', category: 'none', purpose: 'management' });
  });
}

const worksOnFloor = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  roles.includes('floor-worker');

async function showOut(tx: Tx, now: Instant): Promise<void> {
  const gone = await tx.sql<{ id: Id; left_at: Date }>(
    `update luwte.visit v set state = 'left', place_id = null, version = v.version + 1, leave_reason = 'other',
       left_at = greatest(v.after_care_since, v.seated_at, v.called_at, v.arrived_at + interval '2 hours')
     where v.facility_id = luwte.facility() and v.state <> 'left' and v.arrived_at < $1
     returning v.id, v.left_at`,
    [addMinutes(now, -LEFT_BEHIND_MINUTES)],
  );
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  await tx.sql(
    `update luwte.visit_stay s set during = tstzrange(lower(s.during), greatest(lower(s.during), v.left_at))
     from luwte.visit v where v.id = s.visit_id and s.visit_id = any ($1::uuid[]) and upper_inf(s.during)`,
    [ids],
  );
  await tx.sql(
    `insert into luwte.visit_event (id, facility_id, visit_id, at, action, account_id, note)
     select uuidv7(), luwte.facility(), v.id, v.left_at, 'check-out', luwte.account(), 'other'
     from luwte.visit v where v.id = any ($1::uuid[])`,
    [ids],
  );
}

async function openToday(tx: Tx, now: Instant): Promise<void> {
  const { day } = wallClock(now, DEMO_HOUSE.timeZone);
  await tx.sql(
    `insert into luwte.floor_house_day as d (facility_id, day, state, round, changed_at, changed_by)
     values (luwte.facility(), $1, 'open', 1, $2, luwte.account())
     on conflict (facility_id, day) do update
       set state = 'open', round = 1, reason = null, version = d.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
       where d.state <> 'open'`,
    [day, now],
  );
  const [hours] = await tx.sql<OpeningHours>(
    'select version, blocks, exceptions from luwte.floor_opening_hours where facility_id = luwte.facility() for update',
  );
  if (!hours || isOpenFor(hours, now)) return;
  const others = hours.exceptions.filter((one) => one.day !== day && one.note !== OPEN_ALL_DAY);
  const today = { day, blocks: [{ from: '00:00', until: '24:00' }], note: OPEN_ALL_DAY };
  await tx.sql(
    'update luwte.floor_opening_hours set exceptions = $1::jsonb, version = version + 1 where facility_id = luwte.facility()',
    [JSON.stringify([...others, today])],
  );
}

/** Whether the house is open at `now` and for a while after; late in an evening that is long enough open, midnight ends it. */
function isOpenFor(hours: OpeningHours, now: Instant): boolean {
  const { day } = wallClock(now, DEMO_HOUSE.timeZone);
  if (hours.exceptions.some((one) => one.day === day && one.note === OPEN_ALL_DAY)) return true;
  const block = currentBlock(hours, now, DEMO_HOUSE.timeZone);
  return (
    block !== null &&
    toMillis(block.opensAt) <= toMillis(now) &&
    minutesBetween(now, block.closesAt) >= NEEDED_MINUTES
  );
}
