import { Inject, Injectable } from '@nestjs/common';
import {
  type AuditFinding,
  type AuditVerification,
  CHAIN_BEGIN,
  overdueSeals,
  verifyChain,
} from '@luwte/audit/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import type { Clock } from '@luwte/platform/kernel';
import { type AuditEntryRow, ENTRY_COLUMNS, type SealRow, toEntry, toSeal } from '../persistence/audit-rows';
import { sha256 } from '../seal-entries/audit-sealer';

const STRETCH = 5000;
const MOST_FINDINGS = 100;

/** Checks the whole audit chain of a house, against one snapshot. */
@Injectable()
export class VerifyChainHandler {
  constructor(
    private readonly transaction: Transaction,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Verifies; gives how many entries are sealed, the hash of the newest, and at most 100 findings. */
  handle(actor: Actor): Promise<AuditVerification> {
    return this.transaction.read(actor, async (tx) => {
      const findings: AuditFinding[] = [];
      let state = CHAIN_BEGIN;
      let entries = 0;
      for (let rows = await stretch(tx, 0); rows.length > 0; rows = await stretch(tx, state.number)) {
        const links = rows.map((row) => ({ seal: toSeal(row), entry: row.entry && toEntry(row.entry) }));
        const result = verifyChain(state, links, sha256);
        findings.push(...result.findings);
        state = result.state;
        entries += rows.length;
      }
      findings.push(...overdueSeals(await unsealed(tx), this.clock.now()));
      return { entries, head: state.previous, findings: findings.slice(0, MOST_FINDINGS) };
    });
  }
}

async function stretch(tx: Tx, after: number): Promise<SealRow[]> {
  const rows = await tx.sql<AuditEntryRow & Omit<SealRow, 'entry'>>(
    `select s.number, s.entry_id, s.hash, ${ENTRY_COLUMNS}
     from luwte.audit_seal s left join luwte.audit_entry e on e.id = s.entry_id
     where s.facility_id = luwte.facility() and s.number > $1 order by s.number limit ${STRETCH}`,
    [after],
    'audit-stretch',
  );
  return rows.map((row) => ({
    number: row.number,
    entry_id: row.entry_id,
    hash: row.hash,
    entry: (row.id as string | null) === null ? null : row,
  }));
}

async function unsealed(tx: Tx): Promise<{ id: string; at: string }[]> {
  const rows = await tx.sql<{ id: string; at: Date }>(
    `select e.id, e.at from luwte.audit_entry e
     where not exists (select 1 from luwte.audit_seal s where s.entry_id = e.id) order by e.at limit ${MOST_FINDINGS}`,
  );
  return rows.map(({ id, at }) => ({ id, at: at.toISOString() }));
}
