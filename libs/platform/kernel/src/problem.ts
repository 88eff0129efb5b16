import type { FieldError } from './errors';

/** Problem details (RFC 9457) as every failing answer of the API carries them. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly errors?: readonly FieldError[];
  readonly [extra: string]: unknown;
}
