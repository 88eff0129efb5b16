import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

/**
 * Reads that must cost one round trip: a named prepared statement over one SQL function that sets the house
 * itself (`perform luwte.enter(facility, account)`) before it reads under row level security.
 */
@Injectable()
export class HotQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The rows that the statement `name` gives. */
  async rows<Row extends QueryResultRow>(
    name: string,
    text: string,
    params: readonly unknown[],
  ): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>({ name, text, values: [...params] });
    return rows;
  }

  /** The one value, JSON text, that the statement `name` gives; null when there is no row. */
  async json(name: string, text: string, params: readonly unknown[]): Promise<string | null> {
    const { rows } = await this.pool.query<{ json: string | null }>({ name, text, values: [...params] });
    return rows[0]?.json ?? null;
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
