import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { SessionEvents } from '../session/session-events';
import { Api } from './api';
import { apiInterceptor } from './api.interceptor';
import { asProblem } from './api-problem';
import { apiUrl, pathTo } from './paths';

const LOST = new ProgressEvent('error');

describe('requests to the API', () => {
  let api: Api;
  let server: HttpTestingController;

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([apiInterceptor])), provideHttpClientTesting()],
    });
    api = TestBed.inject(Api);
    server = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    server.verify();
    jest.useRealTimers();
  });

  const keyOf = ({ request }: TestRequest): string | null => request.headers.get('Idempotency-Key');
  const lose = (request: TestRequest): void => request.error(LOST);
  const problem = (status: number, code: string, more: object = {}) =>
    [
      { type: 'about:blank', title: code, status, code, ...more },
      { status, statusText: code },
    ] as const;

  it('sends a command again after a lost connection, with the same key', async () => {
    const answer = api.post('visits', { visitorId: '1' });
    const first = server.expectOne('/api/v1/visits');
    lose(first);
    await jest.advanceTimersByTimeAsync(400);
    const second = server.expectOne('/api/v1/visits');
    expect(keyOf(second)).toBe(keyOf(first));
    second.flush({ id: 'a', version: 1 });
    await expect(answer).resolves.toEqual({ id: 'a', version: 1 });
  });

  it('gives up after three more tries, and keeps the key for when the worker presses again', async () => {
    const answer = api.post('visits', { visitorId: '1' }).catch(asProblem);
    const keys = new Set<string | null>();
    for (let tries = 0; tries < 4; tries += 1) {
      const request = server.expectOne('/api/v1/visits');
      keys.add(keyOf(request));
      lose(request);
      await jest.advanceTimersByTimeAsync(4000);
    }
    expect(await answer).toMatchObject({ connectionLost: true, status: 0 });

    const again = api.post('visits', { visitorId: '1' });
    const request = server.expectOne('/api/v1/visits');
    keys.add(keyOf(request));
    request.flush({ id: 'a', version: 1 });
    await again;
    expect(keys.size).toBe(1);
  });

  it('does another act with another key once the first was answered', async () => {
    const keys: (string | null)[] = [];
    for (let acts = 0; acts < 2; acts += 1) {
      const answer = api.post('ticks', { visitId: '1' });
      const request = server.expectOne('/api/v1/ticks');
      keys.push(keyOf(request));
      request.flush({ id: 'a', version: 1 });
      await answer;
    }
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('counts a double press as one: both carry the same key', async () => {
    const both = Promise.all([api.post('ticks', { visitId: '1' }), api.post('ticks', { visitId: '1' })]);
    const requests = server.match('/api/v1/ticks');
    expect(new Set(requests.map(keyOf)).size).toBe(1);
    for (const request of requests) request.flush({ id: 'a', version: 1 });
    await both;
  });

  it('never repeats a change by itself: nobody knows whether the first one was done', async () => {
    const answer = api.change('PATCH', 'visitors/1', { handle: 'x' }, 3).catch(asProblem);
    const request = server.expectOne('/api/v1/visitors/1');
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    lose(request);
    await jest.advanceTimersByTimeAsync(10_000);
    expect((await answer) as object).toMatchObject({ connectionLost: true });
  });

  it('waits as long as a busy server asks, within reason', async () => {
    const answer = api.get('floor/board');
    server
      .expectOne('/api/v1/floor/board')
      .flush(null, { status: 503, statusText: 'Unavailable', headers: { 'retry-after': '2' } });
    await jest.advanceTimersByTimeAsync(1900);
    server.expectNone('/api/v1/floor/board');
    await jest.advanceTimersByTimeAsync(200);
    server.expectOne('/api/v1/floor/board').flush({ rooms: [] });
    await expect(answer).resolves.toEqual({ rooms: [] });
  });

  it('takes silence for a lost connection', async () => {
    const answer = api.change('PUT', 'rooms/1', {}, 1).catch(asProblem);
    const request = server.expectOne('/api/v1/rooms/1');
    await jest.advanceTimersByTimeAsync(20_100);
    expect(request.cancelled).toBe(true);
    expect((await answer) as object).toMatchObject({ connectionLost: true });
  });

  it('rejects with the problem of the answer: wrong fields and the version that was newer', async () => {
    const invalid = api.post('visitors', {}).catch(asProblem);
    const errors = [{ pointer: '/handle', code: 'too-long' }];
    server.expectOne('/api/v1/visitors').flush(...problem(422, 'platform.invalid', { errors }));
    const wrong = asProblem(await invalid);
    expect(wrong.errorsAt('/handle')).toEqual(errors);
    expect(wrong.errorsAt('/other')).toEqual([]);

    const stale = api.change('PATCH', 'visitors/1', {}, 3).catch(asProblem);
    server
      .expectOne('/api/v1/visitors/1')
      .flush(...problem(409, 'platform.stale-version', { currentVersion: 5 }));
    expect(asProblem(await stale)).toMatchObject({ stale: true, currentVersion: 5 });
  });

  it('tells once that the session has ended; a wrong password is something else', async () => {
    const ended = jest.fn();
    TestBed.inject(SessionEvents).ended$.subscribe(ended);
    const refused = api.send('POST', 'session', {}).catch(asProblem);
    server.expectOne('/api/v1/session').flush(...problem(401, 'identity.wrong-credentials'));
    await refused;
    expect(ended).not.toHaveBeenCalled();
    const late = api.get('visitors').catch(asProblem);
    server.expectOne('/api/v1/visitors').flush(...problem(401, 'platform.not-signed-in'));
    await late;
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('reads a row with its version', async () => {
    const row = api.read('visitors/1');
    server.expectOne('/api/v1/visitors/1').flush({ id: '1' }, { headers: { etag: '"7"' } });
    await expect(row).resolves.toEqual({ value: { id: '1' }, version: 7 });
  });

  it('reads every page of a list for an export', async () => {
    const seen: number[] = [];
    const rows = api.all<number>(
      'visits',
      { status: 'left' },
      { most: 10, progress: (count) => seen.push(count) },
    );
    server.expectOne('/api/v1/visits?status=left&limit=200').flush({ items: [1, 2], nextCursor: 'c' });
    await jest.advanceTimersByTimeAsync(0);
    server.expectOne('/api/v1/visits?status=left&limit=200&cursor=c').flush({ items: [3], nextCursor: null });
    await expect(rows).resolves.toEqual([1, 2, 3]);
    expect(seen).toEqual([2, 3]);
  });
});

describe('paths', () => {
  it('fills the parts of a route', () => {
    expect(pathTo('floor/visits/:id/call', { id: 'a/b' })).toBe('floor/visits/a%2Fb/call');
    expect(() => pathTo('floor/visits/:id', {})).toThrow(':id');
  });

  it('leaves out what was not asked', () => {
    expect(apiUrl('visits', { status: 'left', cursor: null, query: '', limit: 0 })).toBe(
      '/api/v1/visits?status=left&limit=0',
    );
  });
});
