import { AUDIT_ROUTES } from '@luwte/audit/domain';
import {
  ADMISSION_ROUTES,
  DECISION_ROUTES,
  FLOOR_ROUTES,
  LEFT_BEHIND_ROUTES,
  SERVICE_ROUTES,
  DAY_LOG_ROUTES,
  DAY_ROUTES,
  SETTINGS_ROUTES,
  HELP_ROUTES,
  NOTE_ROUTES,
} from '@luwte/floor/domain';
import { HOUSE_RULES_ROUTES } from '@luwte/house-rules/domain';
import { IDENTITY_ROUTES } from '@luwte/identity/domain';
import { API } from '@luwte/platform/kernel';
import { PRIVACY_ROUTES } from '@luwte/privacy/domain';
import {
  STOCK_COUNT_ROUTES,
  STOCK_IMPORT_ROUTES,
  STOCK_KIT_ROUTES,
  STOCK_ORDER_ROUTES,
  STOCK_ROUTES,
  STOCK_SCAN_ROUTES,
  STOCK_SHARPS_ROUTES,
} from '@luwte/stock/domain';
import { VISITORS_ROUTES } from '@luwte/visitors/domain';
import { startStreet, type Street } from '../house';
import type { Schema } from '../openapi-samples';
import { BODY_FIELDS, QUERY_FIELDS } from './contract-fields';
import type { Presence } from './presence';
import { classesTaken } from './dtos';

interface Described {
  readonly openapi: string;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Classes for the id in a path: no part of a contract. */
const PATH_CLASSES = ['IdParam'];

describe('the contract', () => {
  let street: Street;
  let schemas: Readonly<Record<string, Schema>>;
  let version: string;

  beforeAll(async () => {
    street = await startStreet();
    const document = (await street.nobody.get('/api/openapi.json')).json<Described>();
    ({ schemas } = document.components);
    version = document.openapi;
  });
  afterAll(() => street.close());

  it('is what the API checks: every field, and no other', () => {
    const checked = classesTaken(street.api).filter(({ name }) => !PATH_CLASSES.includes(name));
    expect(checked.length).toBeGreaterThanOrEqual(29);
    const contract = { ...BODY_FIELDS, ...QUERY_FIELDS };
    expect(Object.fromEntries(checked.map(({ name, fields }) => [name, fields]))).toEqual(
      Object.fromEntries(checked.map(({ name }) => [name, Object.keys(contract[name] ?? {}).sort()])),
    );
  });

  it('is what OpenAPI tells: every body and every part of one, with what may be left out', () => {
    const told = Object.entries(schemas).map(([name, schema]) => [name, presenceIn(schema)]);
    expect(Object.fromEntries(told)).toEqual(BODY_FIELDS);
    expect(version).toMatch(/^3\.1\./);
  });

  it('is what OpenAPI tells: every list with its filters', () => {
    const told = street.described.operations
      .map(({ parameters }) => parameters.filter((parameter) => parameter.in === 'query'))
      .filter((parameters) => parameters.length > 0)
      .map((parameters) =>
        Object.fromEntries(parameters.map(({ name, required }) => [name, presence(required === true)])),
      );
    const sorted = (list: readonly object[]): string[] =>
      list.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
    expect(sorted(told)).toEqual(sorted(Object.values(QUERY_FIELDS)));
  });

  it('has a schema for every body, down to its last field', () => {
    const vague: string[] = [];
    const look = (raw: Schema | undefined, at: string): void => {
      const schema = street.described.resolve(raw ?? {});
      if (schema.type === undefined) vague.push(at);
      for (const [name, part] of Object.entries(schema.properties ?? {})) look(part, `${at}/${name}`);
      if (schema.type === 'array') look(schema.items, `${at}/0`);
    };
    const bodies = street.described.operations.filter(({ body }) => body !== null);
    for (const { method, path, body } of bodies) look(body ?? {}, `${method} ${path}`);
    expect(bodies.length).toBeGreaterThanOrEqual(20);
    expect(vague).toEqual([]);
  });

  it('names the paths that the API answers, and no path that it does not', () => {
    const named = [
      AUDIT_ROUTES,
      IDENTITY_ROUTES,
      HOUSE_RULES_ROUTES,
      VISITORS_ROUTES,
      PRIVACY_ROUTES,
      FLOOR_ROUTES,
      ADMISSION_ROUTES,
      DECISION_ROUTES,
      SERVICE_ROUTES,
      LEFT_BEHIND_ROUTES,
      STOCK_ROUTES,
      STOCK_COUNT_ROUTES,
      STOCK_SCAN_ROUTES,
      STOCK_ORDER_ROUTES,
      STOCK_KIT_ROUTES,
      STOCK_SHARPS_ROUTES,
      STOCK_IMPORT_ROUTES,
      DAY_ROUTES,
      DAY_LOG_ROUTES,
      HELP_ROUTES,
      NOTE_ROUTES,
      SETTINGS_ROUTES,
    ]
      .flatMap((routes) => Object.values<string>(routes))
      .map((path) => `${API}/${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const answered = street.described.operations.map(({ path }) => path);
    const own = answered.filter((path) => !path.startsWith('/api/health') && path !== `${API}/live`);
    expect([...new Set(own)].sort()).toEqual([...new Set(named)].sort());
  });
});

function presenceIn({ properties = {}, required = [] }: Schema): Record<string, Presence> {
  return Object.fromEntries(Object.keys(properties).map((name) => [name, presence(required.includes(name))]));
}

const presence = (required: boolean): Presence => (required ? 'required' : 'optional');
