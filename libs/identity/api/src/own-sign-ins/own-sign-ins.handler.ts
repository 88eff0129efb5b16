import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { SignInList } from '@luwte/identity/domain';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { Absent, type Clock, type Id } from '@luwte/platform/kernel';
import { SessionRepository } from '../persistence/session.repository';
import { OtherSignIns } from '../sessions/other-sign-ins';
import { Sessions } from '../sessions/sessions';
import { toSignIns } from './to-sign-ins';

const ACT = { category: 'account', purpose: 'access-control' } as const;

/** The actor's own sign-ins: seen, and ended on every screen at once. */
@Injectable()
export class OwnSignInsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: SessionRepository,
    private readonly sessions: Sessions,
    private readonly others: OtherSignIns,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<SignInList> {
    const rows = await this.transaction.read(actor, (tx) => this.repository.findOwn(tx));
    return toSignIns(rows, actor.sessionId, this.clock.now());
  }

  /** @throws Absent when it is not the actor's own */
  async end(id: Id, actor: Actor): Promise<void> {
    await this.transaction.run(actor, async (tx) => {
      if (!(await this.repository.endOwn(tx, id, this.clock.now())))
        throw new Absent('A sign-in of one’s own');
      await this.audit.record(tx, { ...ACT, event: 'identity.sign-in-ended', subjectId: actor.accountId });
    });
    await this.sessions.changed(id);
  }

  async endOthers(actor: Actor): Promise<void> {
    const ended = await this.transaction.run(actor, async (tx) => {
      await this.audit.record(tx, { ...ACT, event: 'identity.sign-ins-ended', subjectId: actor.accountId });
      return this.others.end(tx);
    });
    await this.others.tell(ended);
  }
}
