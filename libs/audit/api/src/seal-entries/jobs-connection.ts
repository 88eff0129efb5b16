import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PLATFORM_CONFIG, type PlatformConfig, SYSTEM_ACCOUNT } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';
import { Pool, type PoolClient } from 'pg';
import type { SealerQuery } from '../persistence/audit-log.repository';

/** The sealer's own connection, as the role `luwte_jobs`: the API's role cannot write a seal. */
@Injectable()
export class JobsConnection implements OnApplicationShutdown {
  private readonly pool: Pool;

  constructor(@Inject(PLATFORM_CONFIG) config: PlatformConfig) {
    this.pool = new Pool({
      connectionString: config.jobsDatabaseUrl,
      max: 1,
      application_name: 'luwte-audit-sealer',
    });
    this.pool.on('error', () => undefined);
  }

  /** Runs one statement outside any house. */
  async query<Row extends object>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>(text, [...params]);
    return rows;
  }

  /** Runs `work` in one transaction of a house. It reads by index: the log grows faster than its statistics. */
  async within<Result>(facilityId: Id, work: (query: SealerQuery) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query('set local enable_seqscan = off');
      await client.query('select luwte.enter($1, $2)', [facilityId, SYSTEM_ACCOUNT]);
      const result = await work(queryOn(client));
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

function queryOn(client: PoolClient): SealerQuery {
  return async <Row extends object>(text: string, params: readonly unknown[] = []) => {
    const { rows } = await client.query<Row>(text, [...params]);
    return rows;
  };
}
