import { HttpErrorResponse } from '@angular/common/http';
import type { FieldError, Problem } from '@luwte/platform/kernel';

/** Code of a request that got no answer: nobody knows whether it was done. */
export const CONNECTION_LOST = 'web.connection-lost';

/** A failed request to the API, as the problem details (RFC 9457) of the answer tell it. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.title, options);
    this.name = 'ApiProblem';
  }

  /** HTTP status, 0 when there was no answer. */
  get status(): number {
    return this.problem.status;
  }

  /** Stable code, `<slice>.<what>`. */
  get code(): string {
    return this.problem.code;
  }

  /** The wrong fields of the request, empty when the problem is of another kind. */
  get errors(): readonly FieldError[] {
    return this.problem.errors ?? [];
  }

  /** No answer came back. */
  get connectionLost(): boolean {
    return this.code === CONNECTION_LOST;
  }

  /** Somebody changed the row in the meantime; {@link currentVersion} tells what it is now. */
  get stale(): boolean {
    return this.code === 'platform.stale-version';
  }

  get currentVersion(): number | null {
    const version = this.problem['currentVersion'];
    return typeof version === 'number' ? version : null;
  }

  /** Codes of what is wrong with one field, by JSON pointer (`/handle`). */
  errorsAt(pointer: string): readonly FieldError[] {
    return this.errors.filter((error) => error.pointer === pointer);
  }
}

/** Whatever a request failed with, as an {@link ApiProblem}. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (!(error instanceof HttpErrorResponse)) {
    return new ApiProblem(plain(0, 'web.unexpected', 'Something unexpected happened'), { cause: error });
  }
  if (error.status === 0) {
    return new ApiProblem(plain(0, CONNECTION_LOST, 'No connection'), { cause: error });
  }
  const body: unknown = error.error;
  return new ApiProblem(
    isProblem(body) ? body : plain(error.status, `web.status-${error.status}`, error.statusText),
    { cause: error },
  );
}

function plain(status: number, code: string, title: string): Problem {
  return { type: 'about:blank', title, status, code };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}
