import { v7, validate } from 'uuid';

/** A UUIDv7 (RFC 9562). Clients may choose the id of what they create, so that a retry names the same row. */
export type Id = string;

/** Makes a new time-ordered id. */
export function newId(): Id {
  return v7();
}

/** Whether `value` is a well-formed UUID of any version. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && validate(value);
}
