import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Session } from '../session/session';
import { SessionEvents } from '../session/session-events';
import { Live, type LiveNews } from './live';

/** A stream whose server side the test holds. */
class Line {
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly body = new ReadableStream<Uint8Array>({
    start: (controller) => void (this.controller = controller),
  });

  constructor(readonly asked: string | null) {}

  say(text: string): void {
    this.controller?.enqueue(new TextEncoder().encode(text));
  }

  cut(): void {
    this.controller?.error(new TypeError('network error'));
  }
}

const change = (id: number, type: string): string =>
  `id: ${id}\nevent: change\ndata: {"type":"${type}","subjectId":"s","version":1,"at":"2026-11-23T12:00:00Z"}\n\n`;

describe('live stream', () => {
  const account = signal<{ id: string } | null>(null);
  let lines: Line[];
  let status: number;
  let live: Live;
  let heard: LiveNews[];

  const settle = (after = 0): Promise<void> => jest.advanceTimersByTimeAsync(after);

  beforeEach(async () => {
    jest.useFakeTimers();
    lines = [];
    status = 200;
    heard = [];
    account.set({ id: 'a' });
    globalThis.fetch = jest.fn((_: unknown, init?: RequestInit) => {
      const line = new Line((init?.headers as Record<string, string>)['last-event-id'] ?? null);
      lines.push(line);
      init?.signal?.addEventListener('abort', () => line.cut());
      const answer = { ok: status === 200, status, body: line.body };
      return Promise.resolve(answer as unknown as Response);
    });
    TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: { account } }] });
    live = TestBed.inject(Live);
    live.changes('floor.').subscribe((news) => heard.push(news));
    TestBed.tick();
    await settle();
  });

  afterEach(() => {
    account.set(null);
    TestBed.tick();
    jest.useRealTimers();
  });

  it('passes on news of the asked kind', async () => {
    lines[0]?.say(change(1, 'floor.visit-changed') + change(2, 'visitors.changed'));
    await settle();
    expect(live.connected()).toBe(true);
    expect(heard.map((news) => news?.type)).toEqual(['floor.visit-changed']);
  });

  it('comes back after a cut and asks for what it missed', async () => {
    lines[0]?.say(change(41, 'floor.visit-changed'));
    await settle();
    lines[0]?.cut();
    await settle(400);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.asked).toBe('41');
    lines[1]?.say(change(42, 'floor.visit-changed'));
    await settle();
    expect(heard).toHaveLength(2);
  });

  it('tells everybody to read again when it fell too far behind', async () => {
    lines[0]?.say('id: 9\nevent: reload\ndata: {}\n\n');
    await settle();
    expect(heard).toEqual([null]);
  });

  it('takes silence for a cut: two heartbeats missed', async () => {
    lines[0]?.say(': alive\n\n');
    await settle(34_000);
    lines[0]?.say(': alive\n\n');
    await settle(34_000);
    expect(lines).toHaveLength(1);
    await settle(2_000);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('says how old the data is while there is no connection', async () => {
    lines[0]?.say(': alive\n\n');
    await settle();
    expect(live.age()).toBe(0);
    status = 503;
    lines[0]?.cut();
    await settle(60_000);
    expect(live.connected()).toBe(false);
    expect(live.age()).toBeGreaterThanOrEqual(59);
  });

  it('tells that the session has ended, and falls silent after signing out', async () => {
    const ended = jest.fn();
    TestBed.inject(SessionEvents).ended$.subscribe(ended);
    status = 401;
    lines[0]?.cut();
    await settle(400);
    expect(ended).toHaveBeenCalled();
    account.set(null);
    TestBed.tick();
    const before = lines.length;
    await settle(60_000);
    expect(lines).toHaveLength(before);
  });
});
