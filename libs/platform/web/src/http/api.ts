import { HttpClient, HttpContext, HttpHeaders, type HttpResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { LIST_LIMIT, newId, type Created, type Page } from '@luwte/platform/kernel';
import { firstValueFrom } from 'rxjs';
import { ApiProblem, asProblem } from './api-problem';
import { TRIES_AGAIN } from './api.interceptor';
import { apiUrl, type Query } from './paths';

/** A row and the version it has; give the version back when you change the row. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: number;
}

type Sending = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Requests to the API, by path relative to `/api/v1` (see `pathTo`). Each method resolves with the answer's body
 * and rejects with an {@link ApiProblem}.
 */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);
  /** Keys of commands without a known answer, by what they ask. */
  private readonly unanswered = new Map<string, string>();

  /** Reads. */
  async get<T>(path: string, query: Query = {}): Promise<T> {
    return this.settle(firstValueFrom(this.http.get<T>(apiUrl(path, query))));
  }

  /** Reads, and gives up after one more try: for what an empty page waits for. */
  async getSoon<T>(path: string): Promise<T> {
    const context = new HttpContext().set(TRIES_AGAIN, 1);
    return this.settle(firstValueFrom(this.http.get<T>(apiUrl(path), { context })));
  }

  /** Reads one row with its version (from `ETag`). */
  async read<T>(path: string): Promise<Versioned<T>> {
    const answer = await this.settle(firstValueFrom(this.http.get<T>(apiUrl(path), { observe: 'response' })));
    return { value: answer.body as T, version: versionOf(answer) };
  }

  /** Reads every page of a list, at most `most` rows; tells `progress` how many there are so far. */
  async all<T>(
    path: string,
    query: Query,
    options: {
      readonly most: number;
      readonly signal?: AbortSignal;
      readonly progress?: (rows: number) => void;
    },
  ): Promise<readonly T[]> {
    const rows: T[] = [];
    let cursor: string | null = null;
    do {
      options.signal?.throwIfAborted();
      const page: Page<T> = await this.get(path, { ...query, limit: LIST_LIMIT.max, cursor });
      rows.push(...page.items);
      cursor = page.nextCursor;
      options.progress?.(rows.length);
    } while (cursor !== null && rows.length < options.most);
    return rows.slice(0, options.most);
  }

  /**
   * Sends a command with an `Idempotency-Key`. The key stays the same over automatic retries, and when the same
   * command is given again after no answer came (or while it is on its way): it is done once. With `version`, it is
   * done on what the page showed (`If-Match`), and rejects with a stale problem when somebody was first.
   */
  async post<T = Created>(path: string, body: object, version?: number): Promise<T> {
    const what = `${path} ${version ?? ''}\n${JSON.stringify(body)}`;
    const key = this.unanswered.get(what) ?? newId();
    this.unanswered.set(what, key);
    try {
      const headers = new HttpHeaders({
        'Idempotency-Key': key,
        ...(version !== undefined && { 'If-Match': `"${version}"` }),
      });
      const answer = await firstValueFrom(this.http.post<T>(apiUrl(path), body, { headers }));
      this.unanswered.delete(what);
      return answer;
    } catch (error) {
      const problem = asProblem(error);
      if (!problem.connectionLost) this.unanswered.delete(what);
      throw problem;
    }
  }

  /** Changes a row that was read at `version` (`If-Match`); rejects with a stale problem when somebody was first. */
  async change<T = Created>(method: Sending, path: string, body: object | null, version: number): Promise<T> {
    const headers = new HttpHeaders({ 'If-Match': `"${version}"` });
    return this.settle(firstValueFrom(this.http.request<T>(method, apiUrl(path), { body, headers })));
  }

  /** Asks or changes something that has no version and needs no key: advice, the worker's own session. Never tried twice. */
  async send<T = void>(method: Sending, path: string, body: object | null = null): Promise<T> {
    return this.settle(firstValueFrom(this.http.request<T>(method, apiUrl(path), { body })));
  }

  private async settle<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      throw asProblem(error);
    }
  }
}

function versionOf(answer: HttpResponse<unknown>): number {
  const version = /^(?:W\/)?"(\d+)"$/.exec(answer.headers.get('etag') ?? '')?.[1];
  if (version === undefined) {
    throw new ApiProblem({
      type: 'about:blank',
      title: 'The answer tells no version',
      status: answer.status,
      code: 'web.no-version',
    });
  }
  return Number(version);
}
