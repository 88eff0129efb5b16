import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Id, LiveEvent } from '@luwte/platform/kernel';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { DatabaseBus } from './database-bus';

/** News as it lies in the outbox. */
interface OutboxRow {
  /** Null on the one row that only tells the horizon. */
  readonly id: string | null;
  readonly facility_id: Id;
  readonly type: string;
  readonly subject_id: Id;
  readonly version: number;
  readonly at: string;
  readonly horizon: string;
}

/** A batch for the boards of one house. Position `horizon` is where a client resumes: everything before it was told. */
export interface LiveBatch {
  readonly facilityId: Id;
  readonly horizon: string;
  readonly events: readonly LiveEvent[];
}

type Listener = (batch: LiveBatch) => void;

const CHANNEL = 'luwte_outbox';
const SAFETY_POLL_MS = 1000;

/**
 * Tells open boards what was committed. Transactions commit in another order than their ids, so a position in
 * the stream is not a row but a *horizon*: the oldest transaction still running when the outbox was read
 * (`pg_snapshot_xmin`). All news before it has been told; news from it on is told again after a reconnect, which
 * does no harm because news only says "read this again". Nothing is missed, and no long transaction holds the
 * stream back.
 *
 * The signal between instances is sent *after* commit and gathered, because a `NOTIFY` inside the transaction
 * makes all commits of the cluster queue behind one lock. A crash between commit and signal is caught by a poll.
 */
@Injectable()
export class LiveRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('live');
  private readonly listeners = new Set<Listener>();
  private told: ReadonlySet<string> = new Set();
  private horizon: string | null = null;
  private reading: Promise<void> | null = null;
  private again = false;
  private signalling = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: DatabaseBus,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.bus.listen(CHANNEL, (payload) => {
      if (payload !== this.bus.instance) this.wake();
    });
    this.horizon = await this.position();
    this.timer = setInterval(() => this.wake(), SAFETY_POLL_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    this.listeners.clear();
  }

  /** A transaction with news was committed here: read the outbox, and tell the other instances once for all who wait. */
  committed(): void {
    this.wake();
    if (this.signalling) return;
    this.signalling = true;
    setImmediate(() => {
      this.signalling = false;
      this.bus.notify(CHANNEL, this.bus.instance).catch((error: unknown) => this.complain(error));
    });
  }

  /** Calls `listener` with each batch until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** News of one house from a horizon on, oldest first; null when it lies further back than the outbox is kept. */
  async since(facilityId: Id, horizon: string): Promise<LiveBatch | null> {
    const { rows } = await this.pool.query<OutboxRow & { kept: boolean }>(
      'select *, horizon_now as horizon from luwte.outbox_since($1, $2)',
      [facilityId, horizon],
    );
    const [first] = rows;
    if (!first?.kept) return null;
    return { facilityId, horizon: first.horizon, events: rows.filter(({ id }) => id !== null).map(toEvent) };
  }

  /** Where the stream stands now. */
  async position(): Promise<string> {
    const { rows } = await this.pool.query<{ horizon: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as horizon',
    );
    return rows[0]?.horizon ?? '0';
  }

  private wake(): void {
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = this.drain()
      .catch((error: unknown) => this.complain(error))
      .finally(() => {
        this.reading = null;
      });
  }

  private async drain(): Promise<void> {
    do {
      this.again = false;
      await this.readOnce();
    } while (this.again);
  }

  private async readOnce(): Promise<void> {
    if (this.horizon === null) return;
    const { rows } = await this.pool.query<OutboxRow>({
      name: 'luwte-outbox-read',
      text: 'select * from luwte.outbox_from($1)',
      values: [this.horizon],
    });
    const [first] = rows;
    if (!first) return;
    const fresh = rows.filter(({ id }) => id !== null && !this.told.has(id));
    this.horizon = first.horizon;
    for (const [facilityId, events] of Map.groupBy(fresh, (row) => row.facility_id)) {
      const batch = { facilityId, horizon: first.horizon, events: events.map(toEvent) };
      for (const listener of this.listeners) listener(batch);
    }
    this.remember(rows);
  }

  /** Keeps what was told only as long as it may be read again. */
  private remember(rows: readonly OutboxRow[]): void {
    this.told = new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])));
  }

  private complain(error: unknown): void {
    this.logger.error(
      { name: error instanceof Error ? error.name : 'unknown' },
      'Reading the outbox failed; the poll tries again',
    );
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}

function toEvent(row: OutboxRow): LiveEvent {
  return { type: row.type, subjectId: row.subject_id, version: row.version, at: row.at };
}
