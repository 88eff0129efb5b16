import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type AcceptRules, NotCurrent, validateAcceptance } from '@luwte/house-rules/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { Absent, type Created, type Id, type Instant, Invalid, newId } from '@luwte/platform/kernel';
import { type Tx, VisitorKeys } from '@luwte/platform/api';
import { AcceptanceRepository } from '../persistence/acceptance.repository';
import { RuleSetRepository } from '../persistence/rule-set.repository';
import { sealSignature } from './signature-seal';

/** The act of accepting, within the caller's transaction. */
@Injectable()
export class AcceptanceRecorder {
  constructor(
    private readonly ruleSets: RuleSetRepository,
    private readonly acceptances: AcceptanceRepository,
    private readonly keys: VisitorKeys,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
  ) {}

  /**
   * Records an acceptance of the published version.
   * @throws {NotCurrent} when the visitor was shown another version
   * @throws {Invalid} when the proof is not one of the two ways, or the witness is not a worker of this house
   * @throws {Absent} when the house has no such visitor, or erased them
   */
  async record(tx: Tx, command: AcceptRules, acceptedAt: Instant): Promise<Created> {
    const current = await this.ruleSets.findPublished(tx);
    if (current?.id !== command.versionId) throw new NotCurrent(current?.id ?? null);
    const recordedBy = tx.actor.accountId;
    const errors = validateAcceptance(command, { languages: current.languages, recordedBy });
    if (errors.length > 0) throw new Invalid(errors);
    if (command.witnessAccountId) await this.assertColleague(tx, command.witnessAccountId);
    const { auditKey, wrappedKey } = await this.acceptances.getVisitor(tx, command.visitorId);
    if (!wrappedKey) throw new Absent('Visitor');
    const key = this.keys.open(command.visitorId, wrappedKey);
    const id = command.id ?? newId();
    await this.acceptances.add(tx, {
      id,
      visitorId: command.visitorId,
      versionId: current.id,
      language: command.language,
      method: command.method,
      signature: command.signature ? sealSignature(key, id, command.signature) : null,
      witnessAccountId: command.witnessAccountId ?? null,
      recordedBy,
      acceptedAt,
    });
    await this.audit.record(tx, {
      event: 'house-rules.accepted',
      visitorKey: auditKey,
      category: 'agreement',
      purpose: 'admission',
      subjectId: id,
    });
    tx.emit({ type: 'house-rules.accepted', subjectId: command.visitorId, version: 1 });
    return { id, version: 1 };
  }

  private async assertColleague(tx: Tx, accountId: Id): Promise<void> {
    const colleagues = await this.identity.colleagues(tx);
    if (!colleagues.some((colleague) => colleague.id === accountId)) {
      throw new Invalid([{ pointer: '/witnessAccountId', code: 'not-a-colleague' }]);
    }
  }
}
