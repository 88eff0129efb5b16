import type { Tx } from '@luwte/platform/api';
import { addMinutes, type Id, type Instant, toMillis } from '@luwte/platform/kernel';
import { Chance } from './chance';
import type { DemoRoom } from './demo-visits';
import { insertRows, type Row } from './insert-rows';
import { TODAY_CAST, type TodayGuest } from './today-cast';

/** Somebody who may be inside today, with what the last visit was like. */
interface Regular {
  readonly id: Id;
  readonly audit_key: Id;
  readonly substance: string;
  readonly route: string;
  readonly kind: 'use-smoke' | 'use-inject';
}

interface FreePlace {
  readonly id: Id;
  readonly room_id: Id;
  readonly kind: string;
}

/** Nobody and no place is taken that was in use as long ago as the first of the cast came. */
const UNTOUCHED_MINUTES = 90;
const ROOM_KIND = { smoke: 'use-smoke', inject: 'use-inject' } as const satisfies Record<DemoRoom, string>;

/**
 * Puts people in an empty house, who arrived within the last 90 minutes.
 * @returns whether it did; with somebody inside, or with nobody and no place to choose from, it does not
 */
export async function seatToday(tx: Tx, now: Instant): Promise<boolean> {
  const inside = await tx.sql(
    `select 1 from luwte.visit where facility_id = luwte.facility() and state <> 'left' limit 1`,
  );
  if (inside.length > 0) return false;
  const choice = new Choice(await findRegulars(tx, now), await findFreePlaces(tx, now));
  const chance = new Chance(Math.floor(toMillis(now) / 60_000));
  const guests = TODAY_CAST.flatMap((guest) => rowsOfGuest(guest, choice, tx.actor.accountId, now, chance));
  await insertRows(
    tx,
    'visit',
    guests.map(({ visit }) => visit),
  );
  for (const table of ['visit_stay', 'visit_use', 'visit_observation', 'visit_event'] as const)
    await insertRows(
      tx,
      table,
      guests.flatMap((guest) => guest[table]),
    );
  await stayOn(tx);
  await tx.sql(
    `update luwte.visitor v set last_visit_at = t.arrived_at from luwte.visit t
     where t.visitor_id = v.id and t.state <> 'left'`,
  );
  return guests.length > 0;
}

/** Whoever came before midnight sat down on a day that has been closed since: their stays begin as ended ones, and go on. */
async function stayOn(tx: Tx): Promise<void> {
  await tx.sql(
    `update luwte.visit_stay s set during = tstzrange(lower(s.during), null)
     from luwte.visit v where v.id = s.visit_id and v.place_id = s.place_id and v.state <> 'left'`,
  );
}

/** Hands out people and places, each once. */
class Choice {
  private readonly regulars: Regular[];
  private readonly places: FreePlace[];

  constructor(regulars: readonly Regular[], places: readonly FreePlace[]) {
    this.regulars = [...regulars];
    this.places = [...places];
  }

  regular(room: DemoRoom): Regular | null {
    return take(this.regulars, ({ kind }) => kind === ROOM_KIND[room]);
  }

  place(kind: string): FreePlace | null {
    return take(this.places, (place) => place.kind === kind);
  }
}

function take<Item>(items: Item[], fits: (item: Item) => boolean): Item | null {
  const index = items.findIndex(fits);
  return index < 0 ? null : (items.splice(index, 1)[0] ?? null);
}

function findRegulars(tx: Tx, now: Instant): Promise<Regular[]> {
  return tx.sql<Regular>(
    `select v.id, v.audit_key, last.substance, last.route, r.kind
     from luwte.visitor v
       join lateral (select t.substance, t.route, t.room_id, t.left_at from luwte.visit t
         where t.visitor_id = v.id and t.room_id is not null and not t.late order by t.arrived_at desc limit 1) last on true
       join luwte.floor_room r on r.id = last.room_id
     where v.facility_id = luwte.facility() and v.status = 'active' and last.substance is not null and last.route is not null
       and not exists (select 1 from luwte.visit t where t.visitor_id = v.id and t.left_at > $1)
       and not exists (select 1 from luwte.house_rule_sanction s
         where s.visitor_id = v.id and s.scope is not null and s.closed_as is null and s.ends_at > $1)
     order by last.left_at desc, v.id`,
    [addMinutes(now, -UNTOUCHED_MINUTES)],
  );
}

function findFreePlaces(tx: Tx, now: Instant): Promise<FreePlace[]> {
  return tx.sql<FreePlace>(
    `select p.id, p.room_id, r.kind from luwte.floor_place p join luwte.floor_room r on r.id = p.room_id
     where p.facility_id = luwte.facility() and p.usable and not p.retired
       and not exists (select 1 from luwte.visit_stay s where s.place_id = p.id and s.during && tstzrange($1, null))
     order by r.position, p.position`,
    [addMinutes(now, -UNTOUCHED_MINUTES)],
  );
}

function rowsOfGuest(guest: TodayGuest, choice: Choice, worker: Id, now: Instant, chance: Chance) {
  const regular = choice.regular(guest.room ?? 'smoke');
  const place = guest.room ? choice.place(ROOM_KIND[guest.room]) : null;
  if (!regular || (guest.room && !place)) return [];
  const ago = (minutes: number): Instant => addMinutes(now, -minutes);
  const at = (minutes: number | undefined): Instant | null => (minutes === undefined ? null : ago(minutes));
  const newId = (minutes: number): Id => chance.id(toMillis(ago(minutes)));
  const id = newId(guest.arrived);
  const rest = guest.afterCare?.resting ? choice.place('chill-out') : null;
  const stay = (placeId: Id, from: number, until?: number): Row => ({
    id: newId(from),
    visit_id: id,
    place_id: placeId,
    during: `[${ago(from)},${ago(until ?? 0)})`,
  });
  const event = (action: string, minutes: number, placeId: Id | null): Row => ({
    id: newId(minutes),
    visit_id: id,
    at: ago(minutes),
    action,
    account_id: worker,
    place_id: placeId,
    undone: false,
  });
  const used = guest.seated === undefined ? null : event('use', guest.seated - 3, null);
  const events = [
    event('check-in', guest.arrived, null),
    ...(guest.seated === undefined ? [] : [event('seat', guest.seated, place?.id ?? null)]),
    ...(used ? [used] : []),
    ...(guest.afterCare ? [event('after-care', guest.afterCare.since, rest?.id ?? null)] : []),
  ];
  return [
    {
      visit: {
        id,
        version: events.length,
        visitor_id: regular.id,
        visitor_key: regular.audit_key,
        state: guest.afterCare ? 'after-care' : guest.seated === undefined ? 'waiting' : 'seated',
        arrived_at: ago(guest.arrived),
        seated_at: at(guest.seated),
        after_care_since: at(guest.afterCare?.since),
        place_id: guest.afterCare ? (rest?.id ?? null) : (place?.id ?? null),
        room_id: place?.room_id ?? null,
        substance: regular.substance,
        route: regular.route,
        intoxication: guest.watch ? 1 : 0,
        watch: guest.watch ?? false,
        late: false,
        deviation: false,
        void: false,
        advice_outcome: guest.watch ? 'watch' : 'admit',
        advice_reasons: guest.watch ? ['intoxication-slight'] : [],
        recorded_by: worker,
      },
      visit_stay: [
        ...(place && guest.seated !== undefined
          ? [stay(place.id, guest.seated, guest.afterCare?.since)]
          : []),
        ...(rest && guest.afterCare ? [stay(rest.id, guest.afterCare.since)] : []),
      ],
      visit_use:
        guest.seated === undefined || !used
          ? []
          : [
              {
                id: newId(guest.seated - 3),
                visit_id: id,
                at: ago(guest.seated - 3),
                substance: regular.substance,
                route: regular.route,
                new_batch: false,
                peer_assisted: false,
                splitting: false,
                alone: false,
                otherwise_where: 'street',
                recorded_by: worker,
                event_id: used['id'],
              },
            ],
      visit_observation: (guest.ticks ?? []).map((tick) => ({
        id: newId(tick.ago),
        visit_id: id,
        at: ago(tick.ago),
        state: tick.state,
        respiratory_rate: tick.state === 'alert' ? null : 13,
        spo2: tick.state === 'alert' ? null : 96,
        recorded_at: ago(tick.ago),
        recorded_by: worker,
      })),
      visit_event: events,
    },
  ];
}
