import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@luwte/platform/kernel';
import type { PoolClient, QueryResultRow } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Actor } from '../acting/actor';
import { IdempotencyStore } from '../idempotency/idempotency.store';
import { LiveRelay } from '../live/live-relay';
import { mayRetry } from '../problems/database-errors';
import type { Tx } from './tx';

const ATTEMPTS = 3;

/** Opens transactions: facility and actor for row level security, idempotent replay, outbox, retry on deadlock. */
@Injectable()
export class Transaction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly idempotency: IdempotencyStore,
    private readonly live: LiveRelay,
  ) {}

  /**
   * Runs `work` in one transaction and commits it, or changes nothing. When the actor's request carries an
   * idempotency key, a second run with the same request answers what the first one answered, and a second run
   * with another request fails with `platform.idempotency-key-reused`. `work` may run again after a deadlock:
   * it must have no effect outside the transaction.
   */
  async run<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, work);
      } catch (error) {
        if (attempt === ATTEMPTS || !mayRetry(error)) throw error;
      }
    }
  }

  /** Runs reading `work` in one consistent snapshot; writing inside fails. */
  read<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.within(actor, true, (tx) => work(tx));
  }

  private async once<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const events: DomainEvent[] = [];
    const result = await this.within(
      actor,
      false,
      async (tx) => {
        const replay = await this.idempotency.begin<Result>(tx);
        if (replay.answered) return replay.answer;
        const answer = await work(tx);
        await writeOutbox(tx, events);
        await this.idempotency.complete(tx, answer);
        return answer;
      },
      events,
    );
    if (events.length > 0) this.live.committed();
    return result;
  }

  private async within<Result>(
    actor: Actor,
    readOnly: boolean,
    work: (tx: Tx) => Promise<Result>,
    events: DomainEvent[] = [],
  ): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await runner.startTransaction();
      if (readOnly) await client.query('set transaction isolation level repeatable read, read only');
      await client.query({
        name: 'luwte-enter',
        text: 'select luwte.enter($1, $2)',
        values: [actor.facilityId, actor.accountId],
      });
      const result = await work(toTx(actor, runner, client, events));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await rollback(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** A rollback that fails (connection gone) must not hide why the work failed. */
async function rollback(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  await runner.rollbackTransaction().catch(() => undefined);
}

function toTx(actor: Actor, runner: QueryRunner, client: PoolClient, events: DomainEvent[]): Tx {
  return {
    actor,
    facilityId: actor.facilityId,
    manager: runner.manager,
    async sql<Row extends QueryResultRow>(text: string, params: readonly unknown[] = [], name?: string) {
      const { rows } = await client.query<Row>({
        text,
        values: [...params],
        ...(name !== undefined && { name }),
      });
      return rows;
    },
    emit: (event) => void events.push(event),
  };
}

async function writeOutbox(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.sql(
    `insert into luwte.outbox (facility_id, type, subject_id, version)
     select luwte.facility(), e.type, e."subjectId", e.version
     from jsonb_to_recordset($1::jsonb) as e(type text, "subjectId" uuid, version int)`,
    [JSON.stringify(events)],
    'luwte-outbox',
  );
}
