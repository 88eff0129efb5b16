import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import type { Clock } from '@luwte/platform/kernel';
import { SessionRepository } from '../persistence/session.repository';
import { Sessions } from '../sessions/sessions';

/** Ends the actor's session, on every instance. */
@Injectable()
export class SignOutHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: SessionRepository,
    private readonly sessions: Sessions,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(actor: Actor): Promise<void> {
    await this.transaction.run(actor, async (tx) => {
      await this.repository.end(tx, actor.sessionId, this.clock.now());
      await this.audit.record(tx, {
        event: 'identity.signed-out',
        category: 'account',
        purpose: 'access-control',
        subjectId: actor.accountId,
      });
    });
    await this.sessions.changed(actor.sessionId);
  }
}
