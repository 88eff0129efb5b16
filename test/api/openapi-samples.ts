import { newId } from '@luwte/platform/kernel';

/** The part of a JSON schema that our OpenAPI document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  /** A part and `null`: the part may be cleared. */
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** `public`, `signed-in` or the name of the permission. */
  readonly access: string;
  /** An enrolled device may do it while nobody is signed in. */
  readonly onDevice: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}
interface RawOperation {
  readonly 'x-permission'?: string;
  readonly 'x-device'?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** The API as its own OpenAPI document tells it: what tests are generated from. */
export class DescribedApi {
  readonly operations: readonly Operation[];

  constructor(private readonly document: Document) {
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, raw]) => ({
        method: method.toUpperCase() as Operation['method'],
        path,
        access: raw['x-permission'] ?? 'unmarked',
        onDevice: raw['x-device'] === true,
        parameters: raw.parameters ?? [],
        body: raw.requestBody?.content['application/json']?.schema ?? null,
      })),
    );
  }

  /** Follows references, joins `allOf`, and takes the part of `anyOf` that may be null. */
  resolve(schema: Schema): Schema {
    if (schema.$ref)
      return this.resolve(this.document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    const part = schema.anyOf?.find(({ type }) => type !== 'null');
    if (part) return { ...this.resolve(part), type: ['object', 'null'] };
    if (!schema.allOf) return schema;
    const { allOf, ...own } = schema;
    return allOf.reduce<Schema>((joined, part) => ({ ...joined, ...this.resolve(part) }), own);
  }

  /** A value that keeps the schema: required fields only, shortest texts, first choices. */
  sample(raw: Schema): unknown {
    const schema = this.resolve(raw);
    if (schema.enum) return schema.enum[0];
    switch (typeOf(schema)) {
      case 'string':
        return sampleText(schema);
      case 'integer':
      case 'number':
        return schema.minimum ?? 1;
      case 'boolean':
        return true;
      case 'array':
        return Array.from({ length: schema.minItems ?? 0 }, () => this.sample(schema.items ?? {}));
      case 'object':
        return Object.fromEntries(
          (schema.required ?? []).map((name) => [name, this.sample(schema.properties?.[name] ?? {})]),
        );
      default:
        return null;
    }
  }
}

/** The schema's one type besides `null`. */
export function typeOf(schema: Schema): string | undefined {
  if (typeof schema.type === 'string') return schema.type;
  return schema.type?.find((type) => type !== 'null') ?? (schema.properties ? 'object' : undefined);
}

function sampleText(schema: Schema): string {
  switch (schema.format) {
    case 'uuid':
      return newId();
    case 'date-time':
      return '2026-11-23T10:00:00.000Z';
    case 'date':
      return '2026-11-23';
    default:
      return textFor(schema);
  }
}

const CANDIDATES = ['a', '12:00', '3311', 'demo text', 'a@b.nl', 'abc', 'AAAAAAAA', '1', 'nl', '123456'];

function textFor({ pattern, minLength = 1, maxLength = 100 }: Schema): string {
  const fits = (text: string): boolean =>
    text.length >= minLength && text.length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(text));
  return CANDIDATES.find(fits) ?? 'x'.repeat(minLength);
}
