import {
  HttpContextToken,
  HttpErrorResponse,
  HttpEventType,
  type HttpEvent,
  type HttpHandlerFn,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { inject } from '@angular/core';
import {
  catchError,
  defer,
  retry,
  tap,
  throwError,
  timeout,
  timer,
  TimeoutError,
  type Observable,
} from 'rxjs';
import { Clock } from '../clock/clock';
import { SessionEvents } from '../session/session-events';
import { asProblem } from './api-problem';
import { isApiUrl } from './paths';

/** Waits before each new try after a lost connection, milliseconds. */
export const RETRY_AFTER_MS = [300, 1000, 3000] as const;

/** How often a request is tried again; fewer when somebody looks at an empty page meanwhile. */
export const TRIES_AGAIN = new HttpContextToken<number>(() => RETRY_AFTER_MS.length);

/** No answer for this long counts as a lost connection, milliseconds. */
export const ANSWER_WITHIN_MS = 20_000;

const LONGEST_WAIT_MS = 10_000;
const PASSING_STATUS = new Set([0, 502, 503, 504]);

/**
 * Every request to the API: tries again after a lost connection when that cannot do a thing twice (reads, and
 * commands with an `Idempotency-Key`), keeps the clock right by the answer's `Date`, and turns every failure into
 * an ApiProblem. A session that has ended is told to {@link SessionEvents}.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  if (!isApiUrl(request.url)) return next(request);
  const clock = inject(Clock);
  const events = inject(SessionEvents);
  return attempt(pastServiceWorker(request), next, clock).pipe(
    retry({ count: request.context.get(TRIES_AGAIN), delay: (error, count) => wait(request, error, count) }),
    catchError((error: unknown) => {
      const problem = asProblem(error);
      if (problem.code === 'platform.not-signed-in') events.ended();
      return throwError(() => problem);
    }),
  );
};

/** Angular's service worker would turn a lost connection into an answer of its own (504). */
function pastServiceWorker(request: HttpRequest<unknown>): HttpRequest<unknown> {
  return request.clone({ setHeaders: { 'ngsw-bypass': '' } });
}

function attempt(
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  clock: Clock,
): Observable<HttpEvent<unknown>> {
  return defer(() => {
    const sentAt = Date.now();
    return next(request).pipe(
      timeout(ANSWER_WITHIN_MS),
      tap((event) => {
        if (event.type === HttpEventType.Response)
          clock.adjust(event.headers.get('date'), sentAt, Date.now());
      }),
      catchError((error: unknown) =>
        throwError(() =>
          error instanceof TimeoutError
            ? new HttpErrorResponse({ status: 0, url: request.url, error })
            : error,
        ),
      ),
    );
  });
}

function wait(request: HttpRequest<unknown>, error: unknown, count: number): Observable<unknown> {
  const passing = error instanceof HttpErrorResponse && PASSING_STATUS.has(error.status);
  if (!passing || !mayRepeat(request)) return throwError(() => error);
  const asked = Number(error.headers.get('retry-after')) * 1000;
  const planned = RETRY_AFTER_MS[count - 1] ?? LONGEST_WAIT_MS;
  return timer(asked > 0 ? Math.min(asked, LONGEST_WAIT_MS) : planned * (0.8 + Math.random() * 0.4));
}

function mayRepeat(request: HttpRequest<unknown>): boolean {
  return request.method === 'GET' || request.method === 'HEAD' || request.headers.has('Idempotency-Key');
}
