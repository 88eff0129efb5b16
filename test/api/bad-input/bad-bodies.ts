import { type DescribedApi, type Schema, typeOf } from '../openapi-samples';

/** A body that cannot be, and what is wrong with it. */
export interface BadBody {
  readonly wrong: string;
  readonly body: unknown;
}

const FAR = 9_007_199_254_740_991;
/** What no text may hold: PostgreSQL cannot keep the first, UTF-8 cannot write the other two. */
const UNWRITABLE = { 'a NUL': 'ab\u0000cd', 'half a character': 'ab\ud800cd', 'a lost half': '\udc00abcd' };

/**
 * Every way in which a body can be wrong against its schema, one at a time: fields missing, unknown, of another type,
 * out of their bounds, of no known choice, and texts that cannot be written; in parts of the body too.
 */
export function badBodies(api: DescribedApi, schema: Schema, good: object): readonly BadBody[] {
  return wrongObjects(api, api.resolve(schema), good, '');
}

function wrongObjects(api: DescribedApi, schema: Schema, good: object, at: string): BadBody[] {
  const fields = Object.entries(schema.properties ?? {});
  const wrong: BadBody[] = [{ wrong: `${at}/unknown`, body: { ...good, notAField: 1 } }];
  for (const name of schema.required ?? []) {
    const rest = Object.entries(good).filter(([field]) => field !== name);
    wrong.push({ wrong: `${at}/${name} missing`, body: Object.fromEntries(rest) });
  }
  for (const [name, raw] of fields) {
    const field = api.resolve(raw);
    const pointer = `${at}/${name}`;
    const put = ({ wrong: what, body }: BadBody): BadBody => ({
      wrong: what,
      body: { ...good, [name]: body },
    });
    wrong.push(...wrongValues(field, pointer).map(put));
    wrong.push(...wrongParts(api, field, (good as Record<string, unknown>)[name], pointer).map(put));
  }
  return wrong;
}

/** What is wrong inside a nested object, or inside the first item of a list. */
function wrongParts(api: DescribedApi, field: Schema, given: unknown, at: string): BadBody[] {
  const good = given ?? api.sample(field);
  if (typeOf(field) === 'object' && field.properties) return wrongObjects(api, field, good as object, at);
  if (typeOf(field) !== 'array' || !field.items) return [];
  const item = api.resolve(field.items);
  const [first = api.sample(item), ...rest] = Array.isArray(good) ? (good as unknown[]) : [];
  const inside = item.properties
    ? [
        ...wrongObjects(api, item, first as object, `${at}/0`),
        ...[null, 'text', 7, []].map((body) => ({ wrong: `${at}/0 is ${JSON.stringify(body)}`, body })),
      ]
    : wrongValues(item, `${at}/0`);
  return inside.map(({ wrong, body }) => ({ wrong, body: [body, ...rest] }));
}

function wrongValues(field: Schema, at: string): BadBody[] {
  const values: unknown[] = allows(field, 'null') ? [] : [null];
  const type = typeOf(field);
  if (type !== 'string') values.push('text', '');
  if (type !== 'boolean') values.push(true);
  if (type !== 'array') values.push([], ['text'], [[]]);
  if (type !== 'object') values.push({}, { length: 5 }, { toString: 'text' });
  if (type === 'string') values.push(7, -1, ...wrongTexts(field));
  if (type === 'integer' || type === 'number') values.push(...wrongNumbers(field, type));
  if (type === 'array') values.push(...wrongLists(field));
  return values.map((body) => ({ wrong: `${at} is ${shown(body)}`, body }));
}

function wrongTexts({ enum: choices, minLength, maxLength, format }: Schema): string[] {
  const texts = Object.values(UNWRITABLE);
  if (choices) texts.push('not-a-choice', '', String(choices[0]).toUpperCase() + ' ');
  if (minLength !== undefined && minLength > 0) texts.push('', '   ', '\n\t');
  if (maxLength !== undefined) texts.push('x'.repeat(maxLength + 1), '€'.repeat(100_000));
  if (format === 'uuid')
    texts.push(
      '7',
      'not-a-uuid',
      '00000000-0000-0000-0000-00000000000g',
      `${'0'.repeat(32)}\n`,
      "' or 1=1 --",
    );
  if (format === 'date-time')
    texts.push(
      '2026-13-01T00:00:00Z',
      '2026-02-30T10:00:00Z',
      '2026-11-23T10:00:00',
      '2026-W48-1T10:00:00Z',
      'today',
      '1e9',
      '2026-11-23T25:00:00Z',
      '0000-01-01T00:00:00Z',
      '2026-11-23T10:00:00+99:99',
      '+275760-09-13T00:00:00Z',
      '9999999-01-01T00:00:00Z',
      '2026-11-23',
    );
  if (format === 'date')
    texts.push('2026-02-30', '2026-13-01', '23-11-2026', '2026-11-23T10:00:00Z', 'today', '20261123');
  return texts;
}

function wrongNumbers({ minimum, maximum }: Schema, type: string): unknown[] {
  const numbers: unknown[] = ['1', '0x10'];
  if (minimum !== undefined) numbers.push(minimum - 1, -FAR);
  if (maximum !== undefined) numbers.push(maximum + 1, FAR, 1e308);
  if (type === 'integer') numbers.push((minimum ?? 0) + 0.5);
  return numbers;
}

function wrongLists({ minItems, maxItems, items }: Schema): unknown[] {
  const lists: unknown[] = [[null], [[]]];
  if (minItems !== undefined && minItems > 0) lists.push([]);
  if (maxItems !== undefined) lists.push(Array.from({ length: maxItems + 1 }, () => items?.enum?.[0] ?? {}));
  if (items?.enum) lists.push(['not-a-choice'], [items.enum[0], items.enum[0]]);
  return lists;
}

const allows = (field: Schema, type: string): boolean =>
  Array.isArray(field.type) && field.type.includes(type);

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 60);
