import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Locks by name over all instances (PostgreSQL advisory locks, held by a connection). */
@Injectable()
export class DatabaseLock {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` while holding the lock `name`; does nothing when another holds it. */
  async tryWith(name: string, work: () => Promise<void>): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const [row] = (await runner.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as held', [
        name,
      ])) as [{ held: boolean }];
      if (!row.held) return;
      try {
        await work();
      } finally {
        await runner.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
      }
    } finally {
      await runner.release();
    }
  }
}
