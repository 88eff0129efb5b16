import { Injectable } from '@nestjs/common';
import type { AuditVerification, ChainHead, VerificationQuery } from '@luwte/audit/domain';
import { type Actor, Transaction } from '@luwte/platform/api';
import { Invalid } from '@luwte/platform/kernel';
import { AuditFacade } from '../audit.facade';
import { ChainVerifier } from './chain-verifier';

/** Verifies the log of the actor's house. That somebody did leaves an entry. */
@Injectable()
export class VerifyChainHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly verifier: ChainVerifier,
    private readonly audit: AuditFacade,
  ) {}

  /** @throws Invalid when a head's number comes without its hash, or the other way round. */
  async handle(query: VerificationQuery, actor: Actor): Promise<AuditVerification> {
    const earlier = earlierHead(query);
    const verification = await this.transaction.read(actor, (tx) => this.verifier.verify(tx, earlier));
    await this.audit.recordAlone(actor, {
      event: 'audit.verified',
      category: 'audit',
      purpose: 'accountability',
      outcome: verification.findings.length === 0 ? 'success' : 'failed',
    });
    return verification;
  }
}

function earlierHead({ headNumber, headHash }: VerificationQuery): ChainHead | null {
  if (headNumber !== undefined && headHash !== undefined) return { number: headNumber, hash: headHash };
  if (headNumber === undefined && headHash === undefined) return null;
  throw new Invalid([{ pointer: headNumber === undefined ? '/headNumber' : '/headHash', code: 'head' }]);
}
