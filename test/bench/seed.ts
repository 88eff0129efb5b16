import { createHmac, randomBytes } from 'node:crypto';
import { deriveKey, KEY_BYTES, seal, sealJson } from '@luwte/platform/api';
import { newId } from '@luwte/platform/kernel';
import { CODE_ALPHABET, checkCharacter, normaliseHandle, trigramsOf } from '@luwte/visitors/domain';
import { type BenchDatabase, benchHandle } from './house';

const BATCH = 2000;

/** Registers `count` visitors, spread evenly over the houses, sealed and indexed as the program does it. */
export async function seedVisitors(database: BenchDatabase, count: number): Promise<void> {
  const wrapping = deriveKey(database.config.masterKey, 'visitor-keys');
  for (let from = 0; from < count; from += BATCH) {
    const visitors = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) =>
      visitor(database, wrapping, from + index),
    );
    await database.sql(
      `with rows as (select * from unnest($1::uuid[], $2::uuid[], $3::varchar[], $4::bytea[], $5::bytea[]) as r(id, house, code, hash, profile))
       insert into luwte.visitor (id, facility_id, code, status, over18, audit_key, handle_hash, profile, registered_at, registered_by)
       select id, house, code, 'provisional', true, gen_random_uuid(), hash, profile, now(), house from rows`,
      [
        visitors.map((v) => v.id),
        visitors.map((v) => v.house),
        visitors.map((v) => v.code),
        visitors.map((v) => v.hash),
        visitors.map((v) => v.profile),
      ],
    );
    await database.sql(
      `insert into luwte.visitor_key (facility_id, visitor_id, wrapped) select * from unnest($1::uuid[], $2::uuid[], $3::bytea[])`,
      [visitors.map((v) => v.house), visitors.map((v) => v.id), visitors.map((v) => v.wrapped)],
    );
    const grams = visitors.flatMap(({ house, id, grams: own }) => own.map((gram) => ({ house, id, gram })));
    await database.sql(
      `insert into luwte.visitor_gram (facility_id, gram, visitor_id) select * from unnest($1::uuid[], $2::int[], $3::uuid[])`,
      [grams.map((g) => g.house), grams.map((g) => g.gram), grams.map((g) => g.id)],
    );
  }
}

function visitor(database: BenchDatabase, wrapping: Buffer, n: number) {
  const house = database.houses[n % database.houses.length]?.id ?? '';
  const id = newId();
  const key = randomBytes(KEY_BYTES);
  const handle = benchHandle(n);
  const hash = (field: string, value: string): Buffer =>
    createHmac('sha256', database.lookupKey).update(`${house}\n${field}\n${value}`).digest();
  return {
    id,
    house,
    code: codeOf(n),
    hash: hash('handle', normaliseHandle(handle)),
    profile: sealJson(key, `visitor:${id}`, { handle, birthYear: 1950 + (n % 50) }),
    wrapped: seal(wrapping, id, key),
    grams: [...new Set(trigramsOf(handle).map((gram) => hash('handle-gram', gram).readInt32BE(0)))],
  };
}

function codeOf(n: number): string {
  const base = CODE_ALPHABET.length;
  const body = Array.from(
    { length: 8 },
    (_, index) => CODE_ALPHABET[Math.floor(n / base ** (7 - index)) % base],
  ).join('');
  return body + checkCharacter(body);
}

/** Seats `count` visitors of the first house; gives their visits. */
export async function seedSeated(database: BenchDatabase, count: number): Promise<string[]> {
  const house = database.houses[0]?.id ?? '';
  const rows = await database.sql<{ id: string }>(
    `with place as (select id, room_id, row_number() over (order by position) as n from luwte.floor_place where facility_id = $1),
          guest as (select id, audit_key, row_number() over (order by id) as n from luwte.visitor where facility_id = $1 order by id limit $2)
     insert into luwte.visit (id, facility_id, visitor_id, visitor_key, state, arrived_at, seated_at, place_id, room_id, substance, route, intoxication, advice_outcome, recorded_by)
     select uuidv7(), $1, g.id, g.audit_key, 'seated', now() - interval '12 minutes', now() - interval '10 minutes', p.id, p.room_id, 'crack', 'smoke', 0, 'admit', $1
     from guest g join place p on p.n = g.n returning id`,
    [house, count],
  );
  return rows.map(({ id }) => id);
}

/** Adds `count` finished visits over the houses and the last ten years, with a use and an observation each. */
export async function seedVisits(database: BenchDatabase, count: number): Promise<void> {
  await database.sql(
    `with house as (select id, row_number() over (order by id) - 1 as n, count(*) over () as all_houses from luwte.facility),
          guest as (select id, facility_id, audit_key, row_number() over (partition by facility_id order by id) - 1 as n,
                      count(*) over (partition by facility_id) as all_guests from luwte.visitor),
          made as (
            select uuidv7() as id, h.id as house, g.id as guest, g.audit_key,
              now() - ((v.n::float8 / $1) * interval '3650 days') - interval '1 day' as at
            from generate_series(0, $1 - 1) as v(n)
            join house h on h.n = v.n % h.all_houses
            join guest g on g.facility_id = h.id and g.n = (v.n / h.all_houses) % g.all_guests
          ),
          visits as (
            insert into luwte.visit (id, facility_id, visitor_id, visitor_key, state, arrived_at, seated_at, left_at, substance, route, intoxication, advice_outcome, recorded_by)
            select id, house, guest, audit_key, 'left', at, at + interval '4 minutes', at + interval '50 minutes', 'crack', 'smoke', 0, 'admit', house from made
          ),
          uses as (
            insert into luwte.visit_use (id, facility_id, visit_id, at, substance, route, new_batch, peer_assisted, splitting, alone, otherwise_where, recorded_by)
            select uuidv7(), house, id, at + interval '10 minutes', 'crack', 'smoke', false, false, false, false, 'street', house from made
          )
     insert into luwte.visit_observation (id, facility_id, visit_id, at, state, recorded_by)
     select uuidv7(), house, id, at + interval '20 minutes', 'alert', house from made`,
    [count],
  );
}
