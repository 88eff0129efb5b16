import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Id } from '@luwte/platform/kernel';
import type { ServerResponse } from 'node:http';
import type { Actor } from '../acting/actor';

interface Connection {
  readonly sessionId: Id;
  readonly accountId: Id;
  readonly since: number;
  readonly response: ServerResponse;
  readonly unsubscribe: () => void;
}

const HEARTBEAT_MS = 15_000;
/** A stream is asked to come back after this long, so that it outlives neither its session nor its rights. */
const MOST_MS = 60 * 60_000;

/** The open live streams of this instance: keeps them alive, ends them with the session or the process. */
@Injectable()
export class LiveConnections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly open = new Set<Connection>();
  private timer: NodeJS.Timeout | null = null;

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      for (const connection of [...this.open]) {
        if (performance.now() - connection.since > MOST_MS) this.end(connection);
        else connection.response.write(': alive\n\n');
      }
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
    const { sessionId, accountId } = actor;
    const connection = { sessionId, accountId, since: performance.now(), response, unsubscribe };
    this.open.add(connection);
    response.on('close', () => this.end(connection));
  }

  /** Ends the streams of a session or an account that ended or changed; whoever may still listen comes back. */
  endOf(id: Id): void {
    for (const connection of [...this.open]) {
      if (connection.sessionId === id || connection.accountId === id) this.end(connection);
    }
  }

  private end(connection: Connection): void {
    if (!this.open.delete(connection)) return;
    connection.unsubscribe();
    connection.response.end();
  }
}
