import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AuditSeal, CHAIN_BEGIN, sealEntry } from '@luwte/audit/domain';
import { Jobs } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';
import {
  addSeals,
  findLastSeal,
  findNewEntries,
  type SealerQuery,
} from '../persistence/audit-log.repository';
import { sha256 } from '../persistence/sha256';
import { JobsConnection } from './jobs-connection';

const EVERY_MS = 2000;
const BATCH = 2000;

/** Numbers and chains new entries, house by house, seconds after they were written: writers never wait for it. */
@Injectable()
export class AuditSealer implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly connection: JobsConnection,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat({ name: 'audit.seal', everyMs: EVERY_MS, work: () => this.sealAll() });
  }

  /** Seals what is new in every house. Two at once do no harm: they take turns per house. */
  async sealAll(): Promise<void> {
    const [waiting] = await this.connection.query<{ now: string; houses: Id[] }>(
      'select now, houses from luwte.audit_waiting()',
    );
    if (!waiting || waiting.houses.length === 0) return;
    for (const house of waiting.houses) while ((await this.sealHouse(house)) === BATCH);
    await this.connection.query('select luwte.audit_move_horizon($1)', [waiting.now]);
  }

  /** Seals at most one batch of a house's new entries; gives how many. */
  private sealHouse(facilityId: Id): Promise<number> {
    return this.connection.within(facilityId, async (query) => {
      await query(`select pg_advisory_xact_lock(hashtext('audit.seal'), hashtext($1))`, [facilityId]);
      const seals = await sealsOfNewEntries(query);
      if (seals.length > 0) await addSeals(query, seals);
      return seals.length;
    });
  }
}

async function sealsOfNewEntries(query: SealerQuery): Promise<AuditSeal[]> {
  const entries = await findNewEntries(query, BATCH);
  let { number, hash } = (await findLastSeal(query)) ?? CHAIN_BEGIN.head;
  return entries.map((entry) => {
    const seal = sealEntry(hash, number + 1, entry, sha256);
    ({ number, hash } = seal);
    return seal;
  });
}
