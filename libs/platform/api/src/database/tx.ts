import type { DomainEvent, Id } from '@luwte/platform/kernel';
import type { QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../acting/actor';

/** One open transaction of one house: row level security is set, and cannot be set again before it ends. */
export interface Tx {
  readonly actor: Actor;
  readonly facilityId: Id;
  /** TypeORM's entity manager of this transaction. */
  readonly manager: EntityManager;
  /** Runs one statement and gives its rows. With `name`, PostgreSQL keeps its plan. */
  sql<Row extends QueryResultRow>(text: string, params?: readonly unknown[], name?: string): Promise<Row[]>;
  /**
   * Sends a statement that nothing in the act waits for: it is on its way with those around it, and when it fails the whole
   * transaction fails.
   */
  send(text: string, params?: readonly unknown[], name?: string): void;
  /** Notes news of the slice; it is written with the transaction and told after commit. */
  emit(event: DomainEvent): void;
}
