import { STATUS_CODES } from 'node:http';
import type { ErrorKind, Problem } from '@luwte/platform/kernel';

/** HTTP status of each kind of failure. */
export const STATUS_OF: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  absent: 404,
  conflict: 409,
  precondition: 428,
  'too-many': 429,
  unavailable: 503,
};

/** Builds problem details (RFC 9457). `type` is a URN, so that it promises no page on another host. */
export function problem(
  status: number,
  code: string,
  extra: Readonly<Record<string, unknown>> = {},
): Problem {
  return {
    type: `urn:luwte:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    ...extra,
  };
}
