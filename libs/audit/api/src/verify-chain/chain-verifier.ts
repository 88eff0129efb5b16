import { Inject, Injectable } from '@nestjs/common';
import {
  type AuditVerification,
  CHAIN_BEGIN,
  type ChainHead,
  concludeChain,
  FINDINGS_SHOWN,
  verifyChain,
} from '@luwte/audit/domain';
import { CLOCK, type Tx } from '@luwte/platform/api';
import type { Clock } from '@luwte/platform/kernel';
import { AuditLogRepository } from '../persistence/audit-log.repository';
import { sha256 } from '../persistence/sha256';

const STRETCH = 5000;

/** Walks the whole chain of one house, a stretch at a time, so that memory does not grow with the log. */
@Injectable()
export class ChainVerifier {
  constructor(
    private readonly log: AuditLogRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Verifies the house of `tx`, which must see one snapshot (`Transaction.read`).
   * @param earlier a head that was noted down before, or null
   */
  async verify(tx: Tx, earlier: ChainHead | null): Promise<AuditVerification> {
    let state = CHAIN_BEGIN;
    let entries = 0;
    for (;;) {
      const links = await this.log.findLinks(tx, state.head.number, STRETCH);
      state = verifyChain(state, links, sha256, earlier);
      entries += links.length;
      if (links.length < STRETCH) break;
    }
    const unsealed = await this.log.findUnsealed(tx, FINDINGS_SHOWN);
    const now = this.clock.now();
    return {
      verifiedAt: now,
      entries,
      head: state.head.number === 0 ? null : state.head,
      findings: concludeChain(state, unsealed, now, sha256, earlier),
    };
  }
}
