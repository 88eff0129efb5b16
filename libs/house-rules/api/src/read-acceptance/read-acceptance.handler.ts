import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { SignedAcceptance } from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { type Actor, Transaction, VisitorKeys } from '@luwte/platform/api';
import { unsealSignature } from '../accept-rules/signature-seal';
import { AcceptanceRepository } from '../persistence/acceptance.repository';

/** Opens the signature of one acceptance; it stays shut once the visitor has been erased. */
@Injectable()
export class ReadAcceptanceHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly acceptances: AcceptanceRepository,
    private readonly keys: VisitorKeys,
    private readonly audit: AuditFacade,
  ) {}

  /** @throws {Absent} when the house has no such acceptance */
  handle(id: Id, actor: Actor): Promise<SignedAcceptance> {
    return this.transaction.run(actor, async (tx) => {
      const { acceptance, sealed } = await this.acceptances.get(tx, id);
      const { auditKey, wrappedKey } = await this.acceptances.getVisitor(tx, acceptance.visitorId);
      const key = wrappedKey && this.keys.open(acceptance.visitorId, wrappedKey);
      await this.audit.record(tx, {
        event: 'house-rules.acceptances-read',
        visitorKey: auditKey,
        category: 'agreement',
        purpose: 'admission',
        subjectId: id,
      });
      return { ...acceptance, signature: key && sealed ? unsealSignature(key, id, sealed) : null };
    });
  }
}
