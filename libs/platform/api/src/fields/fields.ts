import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { NumberLimit, TextLimit } from '@luwte/platform/kernel';
import { Transform, Type } from 'class-transformer';
import * as v from 'class-validator';

/** Whether a field may be left out, and whether `null` may stand for "cleared". */
export interface FieldOptions {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

type Decorator = PropertyDecorator;

/** A field's checks and its OpenAPI schema, said once. */
function field(options: FieldOptions, schema: ApiPropertyOptions, ...checks: Decorator[]): Decorator {
  const { optional = false, nullable = false, description } = options;
  const presence: Decorator[] = [];
  if (nullable)
    presence.push(v.ValidateIf((_, value: unknown) => value !== null && !(optional && value === undefined)));
  else if (optional) presence.push(v.ValidateIf((_, value: unknown) => value !== undefined));
  else presence.push(v.IsDefined());
  return applyDecorators(
    ApiProperty({
      ...schema,
      required: !optional,
      ...(nullable && { nullable }),
      ...(description && { description }),
    } as ApiPropertyOptions),
    ...presence,
    ...checks,
  );
}

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

/** What can be stored and sent: no NUL, no half of a surrogate pair (PostgreSQL and UTF-8 have neither). */
const WRITABLE = /^[^\0\p{Cs}]*$/u;

/** Text within the contract's limit, trimmed. */
export function TextField(limit: TextLimit, options: FieldOptions = {}): Decorator {
  const { min, max, pattern } = limit;
  return field(
    options,
    { type: String, minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    trimmed,
    v.IsString(),
    v.Length(min, max),
    v.Matches(WRITABLE),
    ...(pattern ? [v.Matches(pattern)] : []),
  );
}

/** A secret: text within the limit, taken as it is typed. */
export function SecretField(limit: TextLimit, options: FieldOptions = {}): Decorator {
  return field(
    options,
    { type: String, minLength: limit.min, maxLength: limit.max, format: 'password' },
    v.IsString(),
    v.Length(limit.min, limit.max),
    v.Matches(WRITABLE),
  );
}

/** One of the contract's words. */
export function ChoiceField(choices: readonly string[], options: FieldOptions = {}): Decorator {
  return field(options, { type: String, enum: [...choices] }, v.IsIn([...choices]));
}

/** A UUID. */
export function IdField(options: FieldOptions = {}): Decorator {
  return field(options, { type: String, format: 'uuid' }, v.IsUUID('loose'));
}

/** A UTC instant, ISO 8601 with `Z` or an offset. */
export function InstantField(options: FieldOptions = {}): Decorator {
  return field(
    options,
    { type: String, format: 'date-time' },
    v.IsISO8601({ strict: true, strictSeparator: true }),
    v.Matches(/^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/, {
      message: 'an instant names its day and its offset',
    }),
  );
}

/** A calendar day `YYYY-MM-DD`. */
export function DayField(options: FieldOptions = {}): Decorator {
  return field(
    options,
    { type: String, format: 'date' },
    v.Matches(/^[12]\d{3}-\d{2}-\d{2}$/),
    v.IsISO8601({ strict: true }),
  );
}

/** A wall-clock time `HH:MM`. */
export function WallTimeField(options: FieldOptions = {}): Decorator {
  return field(
    options,
    { type: String, pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' },
    v.Matches(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/),
  );
}

/** A whole number within the limit. */
export function IntField(limit: NumberLimit, options: FieldOptions = {}): Decorator {
  return field(
    options,
    { type: 'integer', minimum: limit.min, maximum: limit.max },
    v.IsInt(),
    v.Min(limit.min),
    v.Max(limit.max),
  );
}

/** A number within the limit. */
export function NumberField(limit: NumberLimit, options: FieldOptions = {}): Decorator {
  return field(
    options,
    { type: Number, minimum: limit.min, maximum: limit.max },
    v.IsNumber({ allowInfinity: false, allowNaN: false }),
    v.Min(limit.min),
    v.Max(limit.max),
  );
}

/** True or false. */
export function FlagField(options: FieldOptions = {}): Decorator {
  return field(options, { type: Boolean }, v.IsBoolean());
}

/** A part with fields of its own. */
export function NestedField(type: () => new () => object, options: FieldOptions = {}): Decorator {
  return field(options, { type: () => type() }, v.IsObject(), v.ValidateNested(), Type(type));
}

/** How many items a list field takes. */
export interface ListLimit extends FieldOptions {
  readonly min?: number;
  readonly max: number;
  readonly unique?: boolean;
}

/** A list of the contract's words. */
export function ChoiceListField(choices: readonly string[], limit: ListLimit): Decorator {
  return field(
    limit,
    { type: String, isArray: true, enum: [...choices], minItems: limit.min ?? 0, maxItems: limit.max },
    v.IsArray(),
    v.ArrayMinSize(limit.min ?? 0),
    v.ArrayMaxSize(limit.max),
    v.IsIn([...choices], { each: true }),
    v.ArrayUnique(),
  );
}

/** A list of parts with fields of their own. */
export function ListField(type: () => new () => object, limit: ListLimit): Decorator {
  return field(
    limit,
    { type: () => type(), isArray: true, minItems: limit.min ?? 0, maxItems: limit.max },
    v.IsArray(),
    v.ArrayMinSize(limit.min ?? 0),
    v.ArrayMaxSize(limit.max),
    v.ValidateNested({ each: true }),
    v.IsObject({ each: true }),
    Type(type),
  );
}

/** A whole number in a query string. */
export function QueryIntField(limit: NumberLimit, options: FieldOptions = {}): Decorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    IntField(limit, options),
  );
}

/** `true` or `false` in a query string; nothing else counts. */
export function QueryFlagField(options: FieldOptions = {}): Decorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    FlagField(options),
  );
}
