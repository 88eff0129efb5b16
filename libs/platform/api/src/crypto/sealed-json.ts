import { seal, unseal } from './field-cipher';

/** Seals a plain object as JSON. */
export function sealJson(key: Buffer, context: string, value: object): Buffer {
  return seal(key, context, Buffer.from(JSON.stringify(value)));
}

/** Opens what {@link sealJson} sealed; the caller knows its type. */
export function unsealJson<Value extends object>(key: Buffer, context: string, sealed: Buffer): Value {
  return JSON.parse(unseal(key, context, sealed).toString()) as Value;
}
