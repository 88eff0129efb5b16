import { type ConsultationHour, DEFAULT_SERVICES, type ServiceSettings } from '@luwte/floor/domain';
import type { Tx } from '@luwte/platform/api';
import { addMinutes, type Day, type Id, type Instant, toMillis, wallClock } from '@luwte/platform/kernel';
import { Chance } from './chance';
import type { DemoCrew } from './demo-history';
import { DEMO_HOUSE } from './demo-house';
import type { DemoPerson } from './demo-people';
import type { DemoVisit } from './demo-visits';
import { insertRows, type Row } from './insert-rows';

const hour = (
  service: ConsultationHour['service'],
  weekday: number,
  from: string,
  until: string,
): ConsultationHour => ({
  service,
  weekday,
  from,
  until,
});

/** What the demonstration offers: everything, with the nurse daily and the doctor twice a week. */
const OFFERED: ServiceSettings = {
  services: DEFAULT_SERVICES.services.map((one) =>
    one.service === 'doctor' ? { ...one, offered: true } : one,
  ),
  consultationHours: [
    ...[1, 2, 3, 4, 5, 6, 7].map((weekday) => hour('nurse', weekday, '13:00', '15:00')),
    hour('doctor', 2, '10:30', '12:00'),
    hour('doctor', 5, '10:30', '12:00'),
  ],
};

const SHOWER_MINUTES = 20;

/** The settings of the demonstration's services, as a row. */
export function demoServiceSettings(begin: Instant, lead: Id): Row {
  return { key: 'floor.services', version: 1, value: OFFERED, changed_by: lead, changed_at: begin };
}

/** What was given on the days of the history: most eat, all drink coffee, some shower, a few get clothes. */
export function demoServices(
  visits: readonly DemoVisit[],
  people: readonly DemoPerson[],
  crew: DemoCrew,
  chance: Chance,
): { counts: Row[]; turns: Row[] } {
  const counts: Row[] = [];
  const turns: Row[] = [];
  const numbers = new Map<string, number>();
  for (const { arrivedAt, leftAt, visitor } of visits) {
    const { day } = wallClock(arrivedAt, DEMO_HOUSE.timeZone);
    const given = (service: string, minutes: number): void => {
      const at = addMinutes(arrivedAt, minutes);
      counts.push({
        id: chance.id(toMillis(at)),
        day,
        at,
        service,
        recorded_by: crew.floorWorker,
        undone: false,
      });
    };
    if (chance.happens(0.9)) given('coffee', 2);
    if (chance.happens(0.75)) given('meal', 20);
    if (chance.happens(0.06)) given('clothes', 25);
    const person = visitor === null ? undefined : people[visitor];
    if (!person || !chance.happens(0.18)) continue;
    const number = (numbers.get(day) ?? 0) + 1;
    numbers.set(day, number);
    turns.push(shower(person, { day, number, joinedAt: addMinutes(leftAt, -30) }, chance));
  }
  return { counts, turns };
}

function shower(
  { id: visitor }: DemoPerson,
  { day, number, joinedAt }: { readonly day: Day; readonly number: number; readonly joinedAt: Instant },
  chance: Chance,
): Row {
  const came = chance.happens(0.9);
  const startedAt = addMinutes(joinedAt, 5);
  return {
    id: chance.id(toMillis(joinedAt)),
    service: 'shower',
    state: came ? 'finished' : 'no-show',
    version: came ? 3 : 2,
    day,
    number,
    visitor_id: visitor,
    joined_at: joinedAt,
    started_at: came ? startedAt : null,
    ends_at: came ? addMinutes(startedAt, SHOWER_MINUTES) : null,
    finished_at: addMinutes(startedAt, chance.whole(12, 19)),
    unit: came ? 1 : null,
  };
}

/** Ends what an earlier demonstration left open, and gives today its line for the shower, lockers and a consultation. */
export async function serveToday(tx: Tx, now: Instant): Promise<void> {
  const { day } = wallClock(now, DEMO_HOUSE.timeZone);
  await tx.sql(
    `update luwte.floor_turn set state = case state when 'started' then 'finished' else 'no-show' end, finished_at = $2, version = version + 1
     where facility_id = luwte.facility() and state in ('planned', 'waiting', 'called', 'started') and day < $1`,
    [day, now],
  );
  const [known] = await tx.sql(
    'select 1 from luwte.floor_turn where facility_id = luwte.facility() and day = $1 limit 1',
    [day],
  );
  if (known) return;
  const inside = await tx.sql<{ id: Id; visitor_id: Id }>(
    `select id, visitor_id from luwte.visit where facility_id = luwte.facility() and state <> 'left' and visitor_id is not null
     order by arrived_at`,
  );
  const chance = new Chance(Math.floor(toMillis(now) / 60_000) + 1);
  const ago = (minutes: number): Instant => addMinutes(now, -minutes);
  const turn = (guest: number, number: number, row: Row): Row => ({
    id: chance.id(toMillis(ago(number))),
    version: 1,
    day,
    number,
    visit_id: inside[guest]?.id ?? null,
    visitor_id: inside[guest]?.visitor_id ?? null,
    joined_at: null,
    started_at: null,
    ends_at: null,
    unit: null,
    ...row,
  });
  const began = ago(8);
  await insertRows(tx, 'floor_turn', [
    turn(0, 1, {
      service: 'shower',
      state: 'started',
      joined_at: ago(15),
      started_at: began,
      ends_at: addMinutes(began, SHOWER_MINUTES),
      unit: 1,
    }),
    turn(1, 2, { service: 'shower', state: 'waiting', joined_at: ago(6) }),
    turn(99, 3, { service: 'shower', state: 'waiting', joined_at: ago(2) }),
    turn(2, 1, { service: 'locker', state: 'started', started_at: ago(50), unit: 1 }),
    turn(3, 2, { service: 'locker', state: 'started', started_at: ago(25), unit: 2 }),
    turn(4, 1, {
      service: 'laundry',
      state: 'started',
      joined_at: ago(70),
      started_at: ago(65),
      ends_at: ago(5),
      unit: 1,
    }),
    turn(5, 1, { service: 'nurse', state: 'waiting', joined_at: ago(4) }),
  ]);
  const given = ['coffee', 'coffee', 'meal', 'coffee', 'meal', 'coffee', 'clothes', 'meal'];
  await insertRows(
    tx,
    'floor_service_count',
    given.map((service, index) => ({
      id: chance.id(toMillis(ago(60 - index))),
      day,
      at: ago(60 - index * 6),
      service,
      recorded_by: tx.actor.accountId,
      undone: false,
    })),
  );
}
