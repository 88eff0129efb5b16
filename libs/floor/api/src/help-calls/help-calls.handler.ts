import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type CallHelp,
  type HelpAct,
  type HelpCall,
  HelpCallForbids,
  mayActOnCall,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, newId, StaleVersion } from '@luwte/platform/kernel';
import { OpenMatters } from '../day-handover/open-matters';
import { HelpCallRepository } from './help-calls.repository';

/** Somebody on the floor calls a colleague; the call stays on every board until somebody comes and ends it. */
@Injectable()
export class HelpCallsHandler implements OnModuleInit {
  constructor(
    private readonly transaction: Transaction,
    private readonly calls: HelpCallRepository,
    private readonly matters: OpenMatters,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A call that nobody answered keeps the house from closing. */
  onModuleInit(): void {
    this.matters.add({
      open: async (tx) =>
        (await this.calls.open(tx))
          .filter(({ comingAt }) => comingAt === null)
          .map(({ id, at, placeLabel }) => ({
            kind: 'help-call',
            subjectId: id,
            since: at,
            code: null,
            placeLabel,
            state: null,
            canTakeOver: true,
          })),
    });
  }

  /** The calls that are not over. */
  list(actor: Actor): Promise<readonly HelpCall[]> {
    return this.transaction.read(actor, (tx) => this.calls.open(tx));
  }

  /** @throws Absent for a place that the house does not have */
  call({ id = newId(), placeId = null }: CallHelp, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      if (placeId !== null && !(await this.calls.hasPlace(tx, placeId))) throw new Absent('Place');
      await this.calls.add(tx, id, placeId, now);
      await this.tell(tx, 'floor.help-called', id, 1);
      return { id, version: 1 };
    });
  }

  /** @throws Absent, StaleVersion, HelpCallForbids */
  act(id: Id, version: number, act: HelpAct, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const call = await this.calls.lock(tx, id);
      if (call.version !== version) throw new StaleVersion(call.version);
      if (!mayActOnCall(act, call, actor.accountId, now)) throw new HelpCallForbids();
      if (act === 'come') await this.calls.come(tx, id, now);
      else await this.calls.end(tx, id, act === 'withdraw', now);
      await this.tell(tx, `floor.help-${act}`, id, version + 1);
      return { id, version: version + 1 };
    });
  }

  private async tell(tx: Tx, event: string, id: Id, version: number): Promise<void> {
    await this.audit.record(tx, { event, category: 'none', purpose: 'safety', subjectId: id });
    tx.emit({ type: 'floor.help-changed', subjectId: id, version });
  }
}
