import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { type Clock, type Created, type Id, Invalid } from '@luwte/platform/kernel';
import {
  checkProfile,
  requireAdult,
  statusAfterEdit,
  type UpdateVisitor,
  VisitorStateForbids,
} from '@luwte/visitors/domain';
import { ProfileSeal } from '../persistence/profile-seal';
import { VisitorIndex } from '../persistence/visitor-index';
import { VisitorRepository } from '../persistence/visitor.repository';

/** Completes or corrects what is known of a visitor. */
@Injectable()
export class UpdateVisitorHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly visitors: VisitorRepository,
    private readonly seal: ProfileSeal,
    private readonly index: VisitorIndex,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Saves the fields that `changes` names.
   * @throws StaleVersion when somebody changed the visitor since `version`
   * @throws UnderAge, Invalid, Absent
   */
  handle(id: Id, version: number, changes: UpdateVisitor, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    const errors = checkProfile(changes, now);
    if (errors.length > 0) throw new Invalid(errors);
    return this.transaction.run(actor, async (tx) => {
      const { row, key, profile: before } = await this.visitors.find(tx, id);
      if (!key) throw new VisitorStateForbids(row.status);
      const given = Object.fromEntries(
        Object.entries(changes).filter(([, value]) => value !== undefined),
      ) as UpdateVisitor;
      const profile = { ...before, ...given };
      requireAdult({ over18: row.over18, birthYear: profile.birthYear }, now);
      const next = await this.visitors.update(tx, id, version, {
        profile: this.seal.seal(id, key, profile),
        handleHash: this.index.exact(tx.facilityId, profile.handle),
        status: statusAfterEdit(row.status, profile),
      });
      if (profile.handle !== before.handle) await this.index.write(tx, id, profile.handle);
      await this.audit.record(tx, {
        event: 'visitors.updated',
        category: 'identity',
        purpose: 'care',
        visitorKey: row.auditKey,
        subjectId: id,
      });
      tx.emit({ type: 'visitors.changed', subjectId: id, version: next });
      return { id, version: next };
    });
  }
}
