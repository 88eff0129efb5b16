import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import { postgresFailure } from '../problems/database-errors';

/** What PostgreSQL answers to a statement behind one that failed. */
const SPOILED = '25P02';

/** The transaction ended without a commit although every statement that was waited for went well. */
class NotCommitted extends Error {
  constructor() {
    super('A statement failed inside the transaction, and nobody was told');
    this.name = new.target.name;
  }
}

/** The statements of one transaction, sent without waiting for one another, in order. */
export class Statements {
  private readonly unwaited: Promise<unknown>[] = [];

  constructor(private readonly client: PoolClient) {}

  /** Sends a statement and gives its rows. */
  async rows<Row extends QueryResultRow>(
    text: string,
    params: readonly unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
    return (await this.query<Row>(text, params, name)).rows;
  }

  /** Sends a statement that nobody waits for before the commit. */
  send(text: string, params: readonly unknown[] = [], name?: string): void {
    const answer = this.query(text, params, name);
    answer.catch(() => undefined);
    this.unwaited.push(answer);
  }

  /** Commits, once every statement went well. @throws what the first of them failed with */
  async commit(): Promise<void> {
    const commit = this.query('commit');
    const answers = await Promise.all([...this.unwaited, commit]);
    if ((answers.at(-1) as QueryResult).command !== 'COMMIT') throw new NotCommitted();
  }

  /**
   * Takes everything back after `error`; gives what went wrong first. A rollback that fails (connection gone) must not hide
   * why the work failed.
   */
  async rollback(error: unknown): Promise<unknown> {
    await this.query('rollback').catch(() => undefined);
    if (postgresFailure(error)?.code !== SPOILED) return error;
    for (const answer of await Promise.allSettled(this.unwaited))
      if (answer.status === 'rejected') return answer.reason;
    return error;
  }

  private query<Row extends QueryResultRow>(
    text: string,
    params: readonly unknown[] = [],
    name?: string,
  ): Promise<QueryResult<Row>> {
    return this.client.query<Row>({ text, values: [...params], ...(name !== undefined && { name }) });
  }
}
