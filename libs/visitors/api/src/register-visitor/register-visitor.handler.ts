import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { type Clock, Invalid, newId } from '@luwte/platform/kernel';
import {
  checkProfile,
  makeCode,
  type RegisterVisitor,
  requireAdult,
  type VisitorRegistered,
} from '@luwte/visitors/domain';
import { VisitorWriter } from './visitor-writer';

const CODE_BYTES = 32;

/** Registers a visitor, with as much or as little as is known. */
@Injectable()
export class RegisterVisitorHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly writer: VisitorWriter,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws UnderAge for somebody under 18
   * @throws Invalid for a profile that cannot be
   */
  async handle(
    { id = newId(), over18, ...profile }: RegisterVisitor,
    actor: Actor,
  ): Promise<VisitorRegistered> {
    const now = this.clock.now();
    requireAdult({ over18, birthYear: profile.birthYear }, now);
    const errors = checkProfile(profile, now);
    if (errors.length > 0) throw new Invalid(errors);
    return this.transaction.run(actor, async (tx) => {
      const code = makeCode(randomBytes(CODE_BYTES));
      const auditKey = randomUUID();
      await this.writer.write(tx, { id, code, auditKey, profile, registeredAt: now });
      await this.audit.record(tx, {
        event: 'visitors.registered',
        category: 'identity',
        purpose: 'admission',
        visitorKey: auditKey,
        subjectId: id,
      });
      tx.emit({ type: 'visitors.changed', subjectId: id, version: 1 });
      return { id, version: 1, code };
    });
  }
}
