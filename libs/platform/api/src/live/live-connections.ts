import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Id } from '@luwte/platform/kernel';
import type { ServerResponse } from 'node:http';
import type { Actor } from '../acting/actor';

interface Connection {
  readonly sessionId: Id;
  readonly response: ServerResponse;
  readonly unsubscribe: () => void;
}

const HEARTBEAT_MS = 15_000;

/** The open live streams of this instance: keeps them alive, ends them with the session or the process. */
@Injectable()
export class LiveConnections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly open = new Set<Connection>();
  private timer: NodeJS.Timeout | null = null;

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      for (const { response } of this.open) response.write(': alive\n\n');
    }, HEARTBEAT_MS);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    for (const connection of [...this.open]) this.end(connection);
  }

  /** How many streams are open. */
  get count(): number {
    return this.open.size;
  }

  add(actor: Actor, response: ServerResponse, unsubscribe: () => void): void {
    const connection = { sessionId: actor.sessionId, response, unsubscribe };
    this.open.add(connection);
    response.on('close', () => this.end(connection));
  }

  /** Ends the streams of a session that was signed out or withdrawn. */
  endSession(sessionId: Id): void {
    for (const connection of [...this.open]) if (connection.sessionId === sessionId) this.end(connection);
  }

  private end(connection: Connection): void {
    if (!this.open.delete(connection)) return;
    connection.unsubscribe();
    connection.response.end();
  }
}
