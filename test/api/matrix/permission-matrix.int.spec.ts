import { GRANTS } from '@luwte/apps/api';
import { permissionsOf, type Role, ROLES } from '@luwte/identity/domain';
import { type Answer, type Client, type House, startStreet, type Street } from '../house';
import {
  bodyWith,
  enrolled,
  headersFor,
  type HouseRows,
  namesRow,
  pathWith,
  queryWith,
  rowsOf,
} from '../house-rows';
import type { Operation } from '../openapi-samples';

/** Asked inside a handler, about what an answer shows: no operation needs these as a whole. */
const WIDENS_AN_ANSWER = ['floor.see-handles'];

/** The only things that a bare device may do. */
const OPEN_TO_DEVICES = ['identity.switch'];

/** Rows that would tell a visitor apart. */
const SHOWS_VISITORS = ['visitorId', 'code', 'alertId', 'visitId', 'acceptanceId'] as const;

/** Every operation x (every role x {own house, another house} + nobody + a bare device). */
describe('who may do what', () => {
  let street: Street;
  let own: House;
  let rows: HouseRows;
  let other: House;
  /** How many cells were looked at, and which operations found their row in the own house. */
  let cells = 0;
  const met = new Set<string>();

  beforeAll(async () => {
    street = await startStreet();
    own = await street.house(...ROLES);
    other = await street.house(...ROLES);
    rows = await rowsOf(own);
    await rowsOf(other);
  }, 60_000);
  afterAll(() => street.close());

  /** Operations, with the one that ends a session last. */
  const operations = (): readonly Operation[] =>
    street.described.operations.toSorted((a, b) => Number(endsSession(a)) - Number(endsSession(b)));

  /** Sends what the operation asks for; rows are those of the house `of`. */
  function send(client: Client, operation: Operation, of: HouseRows): Promise<Answer> {
    cells += 1;
    const body = bodyWith(street, operation, of);
    return client.ask(operation.method, pathWith(operation, of) + queryWith(street, operation, of), {
      ...(body && { body }),
      headers: headersFor(operation),
    });
  }

  it('every operation says who may, and every permission is needed somewhere', () => {
    const needed = street.described.operations.map(({ access }) => access);
    expect(needed.length).toBeGreaterThanOrEqual(26);
    expect(needed).not.toContain('unmarked');
    const permissions = needed.filter((access) => access !== 'public' && access !== 'signed-in');
    const granted = GRANTS.flatMap((grants) => Object.keys(grants));
    expect([...new Set([...permissions, ...WIDENS_AN_ANSWER])].sort()).toEqual(granted.sort());
  });

  it('nobody who is not signed in gets anything but what is public', async () => {
    const wrong: string[] = [];
    for (const operation of operations()) {
      const answer = await send(street.nobody, operation, rows);
      const refused = answer.status === 401 && codeOf(answer) === 'platform.not-signed-in';
      if (refused === (operation.access === 'public') || answer.status >= 500)
        wrong.push(told(operation, answer));
    }
    expect(wrong).toEqual([]);
  });

  it('a device on which nobody is signed in gets its emergency and its switch, what is public, and nothing else', async () => {
    const { client } = await enrolled(own);
    const wrong: string[] = [];
    for (const operation of operations()) {
      const answer = await send(client, operation, rows);
      const opened = operation.onDevice || operation.access === 'public';
      const refused = answer.status === 401 && codeOf(answer) === 'platform.not-signed-in';
      if (refused === opened || answer.status >= 500) wrong.push(told(operation, answer));
      if (SHOWS_VISITORS.some((secret) => answer.text.includes(rows[secret])))
        wrong.push(told(operation, answer));
    }
    expect(wrong).toEqual([]);
    const open = street.described.operations.filter(({ onDevice }) => onDevice);
    expect(new Set(open.map(({ access }) => access))).toEqual(new Set(OPEN_TO_DEVICES));
  });

  it.each(ROLES)('%s may do in the own house what the grants say, and nothing else', async (role) => {
    const wrong: string[] = [];
    const allowed = allowedTo(role);
    for (const operation of operations()) {
      const answer = await send(await own.as(role), operation, rows);
      const code = codeOf(answer);
      const refused = answer.status === 403 && code === 'platform.forbidden';
      if (!refused && answer.status !== 404) met.add(told(operation));
      if (refused === allowed(operation) || code === 'platform.not-signed-in' || answer.status >= 500)
        wrong.push(told(operation, answer));
    }
    expect(wrong).toEqual([]);
  });

  it.each(ROLES)('%s of another house meets rows of this one as if they were not there', async (role) => {
    const wrong: string[] = [];
    const allowed = allowedTo(role);
    const secrets = Object.values<string>({ ...rows });
    for (const operation of operations()) {
      const answer = await send(await other.as(role), operation, rows);
      const expected = !allowed(operation) ? 403 : namesRow(operation) ? 404 : null;
      const tells = secrets.some((secret) => answer.text.includes(secret));
      const fits = expected === null ? answer.status < 500 : answer.status === expected;
      if (!fits || tells || (namesForeign(operation) && answer.status < 300 && operation.method !== 'GET'))
        wrong.push(told(operation, answer));
    }
    expect(wrong).toEqual([]);
  });

  /** Whether a body names rows that another house does not have. */
  const namesForeign = (operation: Operation): boolean =>
    Object.values<unknown>({ ...bodyWith(street, operation, rows) }).some(
      (value) => typeof value === 'string' && Object.values(rows).includes(value),
    );

  it('looks at every cell: nobody, a bare device, and each role in both houses', () => {
    expect(cells).toBe(street.described.operations.length * (2 + ROLES.length * 2));
    expect(cells).toBeGreaterThanOrEqual(1_000);
  });

  it('has a real row behind every id, so that "not there" means "not yours"', () => {
    const unmet = street.described.operations.filter((one) => namesRow(one) && !met.has(told(one)));
    expect(unmet.map((one) => told(one))).toEqual([]);
  });
});

function allowedTo(role: Role): (operation: Operation) => boolean {
  const held = new Set(permissionsOf([role], GRANTS));
  return ({ access }) => access === 'public' || access === 'signed-in' || held.has(access);
}

const endsSession = ({ method, path }: Operation): boolean =>
  path === '/api/v1/session' && (method === 'DELETE' || method === 'POST');

function codeOf({ text }: Answer): string | null {
  return /"code":"([^"]+)"/.exec(text)?.[1] ?? null;
}

const told = ({ method, path, access }: Operation, answer?: Answer): string =>
  `${method} ${path} (${access})${answer ? `: ${answer.status} ${answer.text.slice(0, 200)}` : ''}`;
