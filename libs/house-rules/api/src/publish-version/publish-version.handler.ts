import { Inject, Injectable } from '@nestjs/common';
import type { PublishRuleSet } from '@luwte/house-rules/domain';
import type { Clock, Created, Id } from '@luwte/platform/kernel';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { RuleSetRepository } from '../persistence/rule-set.repository';
import { Publisher } from './publisher';

/** Publishes a draft as it was last read: one that changed since is refused as stale. */
@Injectable()
export class PublishVersionHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly ruleSets: RuleSetRepository,
    private readonly publisher: Publisher,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  handle(id: Id, command: PublishRuleSet, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await this.ruleSets.queueForPublishing(tx);
      const draft = await this.ruleSets.getToChange(tx, id, command.version);
      const { version } = await this.publisher.publish(tx, draft, this.clock.now(), command.waived);
      return { id, version };
    });
  }
}
