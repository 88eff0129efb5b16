import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AuditSeal, CHAIN_BEGIN, type ChainState, sealEntry } from '@luwte/audit/domain';
import { HotQuery, jobActor, Jobs, Transaction, type Tx } from '@luwte/platform/api';
import { type AuditEntryRow, ENTRY_COLUMNS, toEntry } from '../persistence/audit-rows';

const EVERY_MS = 2000;
const BATCH = 2000;

/** SHA-256 in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Numbers and chains new entries, house by house, seconds after they were written: writers never wait for it. */
@Injectable()
export class AuditSealer implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
    private readonly query: HotQuery,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat({ name: 'audit.seal', everyMs: EVERY_MS, work: () => this.sealAll() });
  }

  /** Seals what is new in every house. */
  async sealAll(): Promise<void> {
    const houses = await this.query.rows<{ id: string }>(
      'audit-houses-to-seal',
      'select * from luwte.audit_houses_to_seal() as id',
      [],
    );
    for (const { id } of houses) while ((await this.sealHouse(id)) === BATCH);
  }

  /** Seals up to one batch of a house's new entries; gives how many. */
  async sealHouse(facilityId: string): Promise<number> {
    return this.transaction.run(jobActor(facilityId, 'UTC'), async (tx) => {
      await tx.sql(`select pg_advisory_xact_lock(hashtext('audit.seal'), hashtext($1))`, [facilityId]);
      const rows = await unsealed(tx);
      const seals = chain(await head(tx), rows);
      await insertSeals(tx, seals);
      return rows.length;
    });
  }
}

function chain(start: ChainState, rows: readonly AuditEntryRow[]): AuditSeal[] {
  let { previous, number } = start;
  return rows.map((row) => {
    number += 1;
    const seal = sealEntry(previous, number, toEntry(row), sha256);
    previous = seal.hash;
    return seal;
  });
}

async function head(tx: Tx): Promise<ChainState> {
  const [last] = await tx.sql<{ number: string; hash: string }>(
    'select number, hash from luwte.audit_seal where facility_id = luwte.facility() order by number desc limit 1',
  );
  return last ? { number: Number(last.number), previous: last.hash } : CHAIN_BEGIN;
}

function unsealed(tx: Tx): Promise<AuditEntryRow[]> {
  return tx.sql<AuditEntryRow>(
    `select ${ENTRY_COLUMNS} from luwte.audit_entry e
     where e.facility_id = luwte.facility() and e.at > now() - interval '1 day'
       and not exists (select 1 from luwte.audit_seal s where s.entry_id = e.id)
     order by e.at, e.id limit ${BATCH}`,
  );
}

async function insertSeals(tx: Tx, seals: readonly AuditSeal[]): Promise<void> {
  if (seals.length === 0) return;
  await tx.sql(
    `insert into luwte.audit_seal (facility_id, number, entry_id, hash)
     select luwte.facility(), s.number, s."entryId", s.hash
     from jsonb_to_recordset($1::jsonb) as s(number bigint, "entryId" uuid, hash char(64))`,
    [JSON.stringify(seals)],
  );
}
