import { type ClientRequest, get } from 'node:http';
import type { LiveEvent } from '@luwte/platform/kernel';

/** An open board, as far as the live stream goes: remembers when it first heard of each subject. */
export class LiveClient {
  /** Subject -> milliseconds (`performance.now`) at which it was first heard of. */
  readonly heard = new Map<string, number>();
  private lastEventId: string | null = null;
  private request: ClientRequest | null = null;
  private rest = '';

  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** Connects; a client that was connected before resumes where it was cut. */
  connect(): Promise<void> {
    const headers = {
      cookie: this.cookie,
      ...(this.lastEventId !== null && { 'last-event-id': this.lastEventId }),
    };
    return new Promise((connected, failed) => {
      this.request = get(`${this.url}/api/v1/live`, { headers }, (response) => {
        response.setEncoding('utf8');
        response.on('data', (text: string) => this.read(text));
        response.on('error', () => undefined);
        response.once('data', () => connected());
      });
      this.request.on('error', failed);
    });
  }

  /** Cuts the connection as a lost network does. */
  cut(): void {
    this.request?.removeAllListeners('error').on('error', () => undefined);
    this.request?.destroy();
    this.rest = '';
  }

  private read(text: string): void {
    const now = performance.now();
    const parts = (this.rest + text).split('\n\n');
    this.rest = parts.pop() ?? '';
    for (const part of parts) this.event(part, now);
  }

  private event(part: string, now: number): void {
    const lines = part.split('\n');
    const field = (name: string): string | undefined =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    this.lastEventId = field('id') ?? this.lastEventId;
    if (field('event') !== 'change') return;
    const { subjectId } = JSON.parse(field('data') ?? '{}') as LiveEvent;
    if (!this.heard.has(subjectId)) this.heard.set(subjectId, now);
  }
}
