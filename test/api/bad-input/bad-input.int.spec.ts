import { GRANTS } from '@luwte/apps/api';
import { permissionsOf, type Role, ROLES } from '@luwte/identity/domain';
import { newId } from '@luwte/platform/kernel';
import { type Answer, type Client, type House, type Sent, startStreet, type Street } from '../house';
import {
  asksForVersion,
  bodyWith,
  headersFor,
  type HouseRows,
  pathWith,
  queryWith,
  rowsOf,
} from '../house-rows';
import type { Operation, Parameter } from '../openapi-samples';
import { badBodies } from './bad-bodies';
import { TableWatch } from './table-watch';

/** What a problem must never show: code, statements, or where files lie. */
const LEAKS =
  /\bat [\w.<>]+ \(|node_modules|\.ts:\d|\bselect \w|\binsert into\b|\bupdate \w+ set\b|pg_|syntax error|relation "/i;

describe('input that cannot be', () => {
  let street: Street;
  let house: House;
  let rows: HouseRows;
  let tables: TableWatch;

  beforeAll(async () => {
    street = await startStreet();
    house = await street.house(...ROLES);
    rows = await rowsOf(house);
    await Promise.all(ROLES.map((role) => house.as(role)));
    tables = new TableWatch(street.database);
  }, 60_000);
  afterAll(() => street.close());

  const operations = (): readonly Operation[] => street.described.operations;
  const withBody = (): readonly Operation[] => operations().filter(({ body }) => body !== null);

  /** Somebody who may do it. */
  function worker({ access }: Operation): Promise<Client> {
    const may = (role: Role): boolean => permissionsOf([role], GRANTS).includes(access);
    return house.as(ROLES.find(may) ?? 'front-desk');
  }
  const requiresSomething = ({ body }: Operation): boolean =>
    (street.described.resolve(body ?? {}).required ?? []).length > 0;
  const urlOf = (operation: Operation): string =>
    pathWith(operation, rows) + queryWith(street, operation, rows);

  /** Sends each; answers what is wrong with the answers, and what they changed in the database. */
  async function allRefused(
    operation: Operation,
    attempts: readonly (Sent & { wrong: string; path?: string; status?: number })[],
  ): Promise<string[]> {
    const client = await worker(operation);
    const before = await tables.look();
    const faults: string[] = [];
    for (const { wrong, path = urlOf(operation), status, ...sent } of attempts) {
      const answer = await client.ask(operation.method, path, {
        ...sent,
        headers: { ...headersFor(operation), ...sent.headers },
      });
      const fault = faultOf(answer, status);
      if (fault) faults.push(`${operation.method} ${operation.path}, ${wrong}: ${fault}`);
    }
    const changed = await tables.changedSince(before);
    if (changed.length > 0)
      faults.push(`${operation.method} ${operation.path} changed ${changed.join(', ')}`);
    return faults;
  }

  async function everywhere(
    list: readonly Operation[],
    attemptsOf: (operation: Operation) => Parameters<typeof allRefused>[1],
  ): Promise<void> {
    const faults: string[] = [];
    let attempts = 0;
    for (const operation of list) {
      const tried = attemptsOf(operation);
      attempts += tried.length;
      faults.push(...(await allRefused(operation, tried)));
    }
    expect(faults).toEqual([]);
    expect(attempts).toBeGreaterThanOrEqual(list.length);
  }

  it('is refused field by field: missing, unknown, of another type, out of bounds, unwritable', async () => {
    await everywhere(withBody(), (operation) => {
      const good = bodyWith(street, operation, rows) ?? {};
      return badBodies(street.described, operation.body ?? {}, good).map(({ wrong, body }) => ({
        wrong,
        raw: JSON.stringify(body),
      }));
    });
  }, 180_000);

  it('is refused as a whole: no JSON, no object, nothing, too much, another kind', async () => {
    await everywhere(withBody(), (operation) => [
      // Where nothing is required, null stands for an empty object, as no body does.
      ...(requiresSomething(operation) ? [{ wrong: 'null', raw: 'null' }] : []),
      { wrong: 'half of it', raw: '{"a":', status: 400 },
      { wrong: 'no JSON', raw: 'a=1&b=2', status: 400 },
      { wrong: 'a list', raw: '[]' },
      { wrong: 'a list of lists', raw: '[[[[]]]]' },
      { wrong: 'a text', raw: '"text"' },
      { wrong: 'a number', raw: '7' },
      { wrong: 'a prototype', raw: '{"__proto__":{"admin":true}}', status: 400 },
      { wrong: 'a constructor', raw: '{"constructor":{"prototype":{"admin":true}}}', status: 400 },
      { wrong: 'deep', raw: `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}` },
      { wrong: 'bytes that are no UTF-8 text', raw: '\u00ff\u00fe' },
      { wrong: 'huge', raw: JSON.stringify({ a: 'x'.repeat(tooMany(operation)) }), status: 413 },
      {
        wrong: 'a form',
        raw: 'a=1',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        status: 415,
      },
      { wrong: 'XML', raw: '<a/>', headers: { 'content-type': 'application/xml' }, status: 415 },
      { wrong: 'a text file', raw: '{}', headers: { 'content-type': 'text/plain' }, status: 415 },
    ]);
  }, 120_000);

  it('is refused in a path: no id, nobody has it, out of its folder', async () => {
    const named = operations().filter(({ path }) => path.includes('{'));
    await everywhere(named, (operation) => {
      const body = bodyWith(street, operation, rows);
      const ids = [
        '1',
        'not-a-uuid',
        newId(),
        `${newId()}x`,
        '%00',
        '%ff',
        '%E0%A4%A',
        '%ed%a0%80',
        "'%20or%201=1--",
        '..%2f..',
        'x'.repeat(300),
      ];
      return ids.map((id) => ({
        wrong: `id ${id.slice(0, 40)}`,
        path: operation.path.replace(/\{\w+\}(?!.*\{)/, id).replace(/\{\w+\}/, rows.visitorId),
        ...(body && { body }),
      }));
    });
  });

  it('is refused in a query: unknown, twice, of another type, a cursor of another list', async () => {
    const reading = operations().filter(({ parameters }) => parameters.some((one) => one.in === 'query'));
    await everywhere(reading, (operation) => {
      const queries = operation.parameters.filter((one) => one.in === 'query').flatMap(badQueries);
      const base = new URLSearchParams(queryWith(street, operation, rows));
      return [['notAField', '1'] as const, ...queries].map(([name, value]) => {
        const query = new URLSearchParams(base);
        query.set(name, value);
        return { wrong: `${name}=${value}`, path: `${pathWith(operation, rows)}?${query.toString()}` };
      });
    });
  });

  it('names a parameter twice', async () => {
    const reading = operations().filter(({ parameters }) => parameters.some(({ name }) => name === 'limit'));
    await everywhere(reading, (operation) => [
      { wrong: 'limit twice', path: `${pathWith(operation, rows)}?limit=1&limit=2` },
      { wrong: 'limit as a list', path: `${pathWith(operation, rows)}?limit[]=1` },
    ]);
  });

  it('is refused without saying which version it changes, and when that is not the one', async () => {
    const changing = operations().filter(asksForVersion);
    expect(changing.length).toBeGreaterThan(5);
    await everywhere(changing, (operation) => {
      const body = bodyWith(street, operation, rows);
      const attempt = (wrong: string, tag: string, status: number) => ({
        wrong,
        status,
        headers: { 'if-match': tag },
        ...(body && { body }),
      });
      return [
        ...['', '1', '"one"', '*', '"-1"', '"1", "2"', '"99999999999"'].map((tag) =>
          attempt(`If-Match ${tag}`, tag, 428),
        ),
        attempt('a version that is long gone', '"999999"', 409),
      ];
    });
  });

  it('is refused with a key that is none', async () => {
    const creating = operations().filter(({ parameters }) =>
      parameters.some(({ name }) => name === 'Idempotency-Key'),
    );
    await everywhere(creating, (operation) =>
      ['short', 'x'.repeat(101), 'with blank in it', 'ünïcödé-key'].map((key) => {
        const body = bodyWith(street, operation, rows);
        return {
          wrong: `key ${key}`,
          headers: { 'idempotency-key': key },
          status: 422,
          ...(body && { body }),
        };
      }),
    );
  });

  it('is refused for what is wrong in it: the same without the fault has the right shape', async () => {
    const misshapen: string[] = [];
    for (const operation of withBody()) {
      const client = await worker(operation);
      const body = bodyWith(street, operation, rows) ?? {};
      const answer = await client.ask(operation.method, urlOf(operation), {
        body,
        headers: headersFor(operation),
      });
      if ([400, 413, 415, 422, 428].includes(answer.status))
        misshapen.push(`${operation.method} ${operation.path}: ${answer.text}`);
    }
    expect(misshapen).toEqual([]);
  });

  it('does not exist', async () => {
    const answers = [
      await street.nobody.get('nothing-here'),
      await street.nobody.ask('PUT', 'visitors'),
      await street.nobody.get('/api/nothing'),
    ];
    for (const answer of answers) expect(faultOf(answer, 404)).toBeNull();
  });
});

const CURSORS = [
  'bm90IGpzb24',
  Buffer.from('["-registeredAt"]').toString('base64url'),
  ...['x', '2026-13-45', 'infinity', '2026-01-01T00:00:00Z', '\u0000', 7, null, 1e300].flatMap((value) =>
    ['-lastVisitAt', '-registeredAt', '-arrivedAt', '-at', '-createdAt', '-acceptedAt'].flatMap((sort) => [
      Buffer.from(JSON.stringify([sort, value, 'no-uuid'])).toString('base64url'),
      Buffer.from(JSON.stringify([sort, value])).toString('base64url'),
    ]),
  ),
];

/** Values that a parameter cannot have. */
function badQueries({ name, schema }: Parameter): (readonly [string, string])[] {
  const values = name === 'cursor' ? [...CURSORS] : [];
  if (schema.type === 'integer') values.push('', '0', '-1', '1.5', 'ten', '99999999999', '1e3', '0x1');
  if (schema.enum) values.push('', 'not-a-choice');
  if (schema.format === 'uuid') values.push('1', 'not-a-uuid', "' or 1=1 --");
  if (schema.format === 'date-time')
    values.push('today', '2026-02-30T00:00:00Z', '2026-11-23', '2026-W48-1T10:00:00Z');
  if (schema.maxLength !== undefined) values.push('x'.repeat(schema.maxLength + 1), 'a\u0000b');
  return values.map((value) => [name, value]);
}

/** What is wrong with a refusal; null when nothing is. */
function faultOf({ status, text, headers }: Answer, expected?: number): string | null {
  if (status < 400 || status >= 500) return `answered ${status} ${text.slice(0, 150)}`;
  if (expected !== undefined && status !== expected)
    return `answered ${status}, not ${expected}: ${text.slice(0, 150)}`;
  if (!headers['content-type']?.toString().startsWith('application/problem+json'))
    return `is ${String(headers['content-type'])}: ${text.slice(0, 150)}`;
  if (!/"code":"[a-z-]+\.[a-z-]+"/.test(text)) return `has no code: ${text.slice(0, 150)}`;
  return LEAKS.test(text) ? `tells too much: ${text.slice(0, 300)}` : null;
}

/** More characters than the operation takes: a whole file is larger than anything else. */
const tooMany = ({ path }: Operation): number =>
  path.startsWith('/api/v1/visitor-imports') ? 7_000_000 : 1_100_000;
