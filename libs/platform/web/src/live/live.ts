import { DOCUMENT } from '@angular/common';
import {
  computed,
  DestroyRef,
  effect,
  inject,
  Injectable,
  signal,
  untracked,
  type Signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { LiveEvent } from '@luwte/platform/kernel';
import { filter, Subject, type Observable } from 'rxjs';
import { Clock } from '../clock/clock';
import { apiUrl } from '../http/paths';
import { Session } from '../session/session';
import { SessionEvents } from '../session/session-events';
import { EventStreamParser, type StreamMessage } from './event-stream';

/** Two heartbeats (every 15 s) missed: the line is dead, whatever the browser thinks. */
const SILENCE_MS = 35_000;
const WAITS_MS = [250, 500, 1000, 2000, 4000, 8000] as const;

/** News of a row, or `null`: the stream lost its place, read everything again. */
export type LiveNews = LiveEvent | null;

/**
 * The live stream: tells which rows changed, so that screens read them again. Comes back by itself and asks for
 * what it missed. {@link age} says how old the data on the screen may be.
 */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly clock = inject(Clock);
  private readonly events = inject(SessionEvents);
  private readonly news = new Subject<LiveNews>();
  private readonly heardAt = signal<number | null>(null);
  private readonly open = signal(false);
  private wanted = false;
  private connection: AbortController | null = null;
  private lastEventId: string | null = null;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  /** Whether news comes in now. */
  readonly connected = this.open.asReadonly();
  /** Corrected milliseconds at which the stream was last heard; null before the first time. */
  readonly lastEventAt = this.heardAt.asReadonly();
  /** How old the data may be, in whole seconds: 0 while connected; null when it was never connected. */
  readonly age = computed(() => {
    const heard = this.heardAt();
    if (this.open()) return 0;
    return heard === null ? null : Math.max(0, Math.floor((this.clock.millis() - heard) / 1000));
  });

  constructor() {
    const session = inject(Session);
    const account = computed(() => session.account()?.id ?? null);
    effect(() => {
      const id = account();
      untracked(() => (id === null ? this.stop() : this.start()));
    });
    const { defaultView } = inject(DOCUMENT);
    const wake = (): void => {
      if (this.wanted && !this.open()) this.reconnect(0);
    };
    defaultView?.addEventListener('online', wake);
    inject(DestroyRef).onDestroy(() => {
      defaultView?.removeEventListener('online', wake);
      this.stop();
    });
  }

  /** News whose type starts with one of `prefixes` (`'floor.'`), and every `null`. */
  changes(...prefixes: readonly string[]): Observable<LiveNews> {
    return this.news.pipe(
      filter((event) => event === null || prefixes.some((prefix) => event.type.startsWith(prefix))),
    );
  }

  /** A number that grows with each such news: read it in a resource's params to read again. Injection context only. */
  revision(...prefixes: readonly string[]): Signal<number> {
    const count = signal(0);
    this.changes(...prefixes)
      .pipe(takeUntilDestroyed())
      .subscribe(() => count.update((value) => value + 1));
    return count.asReadonly();
  }

  private start(): void {
    this.stop();
    this.wanted = true;
    this.lastEventId = null;
    this.connect();
  }

  private stop(): void {
    this.wanted = false;
    this.drop();
    this.heardAt.set(null);
  }

  private connect(): void {
    const connection = new AbortController();
    this.connection = connection;
    void this.listen(connection).finally(() => {
      if (this.connection === connection) this.reconnect(this.wait());
    });
  }

  private wait(): number {
    const base = WAITS_MS[Math.min(this.failures, WAITS_MS.length - 1)] ?? 8000;
    this.failures += 1;
    return base * (0.8 + Math.random() * 0.4);
  }

  private reconnect(after: number): void {
    this.drop();
    this.retry = setTimeout(() => this.connect(), after);
  }

  private drop(): void {
    clearTimeout(this.retry);
    const { connection } = this;
    this.connection = null;
    connection?.abort();
    this.open.set(false);
  }

  /** Reads the stream until it ends or falls silent; never rejects. */
  private async listen(connection: AbortController): Promise<void> {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => connection.abort(), SILENCE_MS);
    };
    try {
      heard();
      const reader = await this.request(connection.signal);
      if (!reader) return;
      const parser = new EventStreamParser();
      const decoder = new TextDecoder();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        heard();
        this.arrived(parser.push(decoder.decode(part.value, { stream: true })));
      }
    } catch {
      connection.abort();
    } finally {
      clearTimeout(silence);
    }
  }

  private async request(signal: AbortSignal): Promise<ReadableStreamDefaultReader<Uint8Array> | null> {
    const answer = await fetch(apiUrl('live'), {
      signal,
      cache: 'no-store',
      headers: {
        accept: 'text/event-stream',
        'ngsw-bypass': '',
        ...(this.lastEventId === null ? {} : { 'last-event-id': this.lastEventId }),
      },
    });
    if (answer.status === 401) this.events.ended();
    return answer.ok && answer.body ? answer.body.getReader() : null;
  }

  private arrived(messages: readonly StreamMessage[]): void {
    this.failures = 0;
    this.heardAt.set(this.clock.readMillis());
    this.open.set(true);
    for (const message of messages) {
      if (message.id !== null) this.lastEventId = message.id;
      if (message.event === 'change') this.news.next(JSON.parse(message.data) as LiveEvent);
      if (message.event === 'reload') this.news.next(null);
    }
  }
}
