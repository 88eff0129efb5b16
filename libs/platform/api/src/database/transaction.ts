import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@luwte/platform/kernel';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { Actor } from '../acting/actor';
import { IdempotencyStore } from '../idempotency/idempotency.store';
import { LiveRelay } from '../live/live-relay';
import { mayRetry } from '../problems/database-errors';
import { Statements } from './statements';
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
        writeOutbox(tx, events);
        this.idempotency.complete(tx, answer);
        return answer;
      },
      events,
    );
    if (events.length > 0) this.live.committed();
    return result;
  }

  /**
   * Statements go out as they come, without waiting for the answer to the one before (pg's pipeline mode): a tick is two
   * journeys to PostgreSQL instead of six. A statement that fails spoils the ones behind it, the commit included.
   */
  private async within<Result>(
    actor: Actor,
    readOnly: boolean,
    work: (tx: Tx) => Promise<Result>,
    events: DomainEvent[] = [],
  ): Promise<Result> {
    // TypeORM joins the transaction that is begun here, instead of beginning one of its own for each save.
    const runner = this.dataSource.createQueryRunner() as PostgresQueryRunner;
    const statements = new Statements((await runner.connect()) as PoolClient);
    try {
      runner.isTransactionActive = true;
      statements.send(readOnly ? 'begin isolation level repeatable read, read only' : 'begin');
      statements.send('select luwte.enter($1, $2)', [actor.facilityId, actor.accountId], 'luwte-enter');
      const result = await work(toTx(actor, runner, statements, events));
      await statements.commit();
      return result;
    } catch (error) {
      throw await statements.rollback(error);
    } finally {
      runner.isTransactionActive = false;
      await runner.release();
    }
  }
}

function toTx(actor: Actor, runner: QueryRunner, statements: Statements, events: DomainEvent[]): Tx {
  return {
    actor,
    facilityId: actor.facilityId,
    manager: runner.manager,
    sql: (text, params, name) => statements.rows(text, params, name),
    send: (text, params, name) => statements.send(text, params, name),
    emit: (event) => void events.push(event),
  };
}

function writeOutbox(tx: Tx, events: readonly DomainEvent[]): void {
  if (events.length === 0) return;
  tx.send(
    `insert into luwte.outbox (facility_id, type, subject_id, version)
     select luwte.facility(), e.type, e."subjectId", e.version
     from jsonb_to_recordset($1::jsonb) as e(type text, "subjectId" uuid, version int)`,
    [JSON.stringify(events)],
    'luwte-outbox',
  );
}
