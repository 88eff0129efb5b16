import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { RefuseEntry } from '@luwte/floor/domain';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import type { Clock, Created } from '@luwte/platform/kernel';
import { Door } from '../ask-advice/door';
import { Decisions } from '../check-in/decisions';

/** Keeps every refusal with its reasons: what is not kept cannot be reviewed. */
@Injectable()
export class RefuseEntryHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: Door,
    private readonly decisions: Decisions,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Absent for a visitor whom the house does not know */
  handle(command: RefuseEntry, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const { answer, visitor } = await this.door.advise(tx, command, now);
      const id = await this.decisions.keep(
        tx,
        {
          kind: 'refusal',
          id: command.id,
          visitId: null,
          visitorId: visitor?.visitorId ?? null,
          outcome: answer.outcome,
          reasons: answer.reasons.map(({ code }) => code),
          policyVersion: answer.policyVersion,
          note: command.note ?? null,
          secondAccountId: null,
        },
        now,
      );
      await this.audit.record(tx, {
        event: 'floor.refused-entry',
        category: 'visit',
        purpose: 'admission',
        visitorKey: visitor?.visitorKey ?? null,
        subjectId: id,
      });
      return { id, version: 1 };
    });
  }
}
