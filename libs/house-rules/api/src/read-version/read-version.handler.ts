import { Injectable } from '@nestjs/common';
import type { RuleSetVersion } from '@luwte/house-rules/domain';
import { Absent, type Id } from '@luwte/platform/kernel';
import { type Actor, Transaction } from '@luwte/platform/api';
import { RuleSetRepository, toVersion } from '../persistence/rule-set.repository';

@Injectable()
export class ReadVersionHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly ruleSets: RuleSetRepository,
  ) {}

  /** @throws {Absent} while the house has published none */
  current(actor: Actor): Promise<RuleSetVersion> {
    return this.transaction.read(actor, async (tx) => {
      const published = await this.ruleSets.findPublished(tx);
      if (!published) throw new Absent('Published version of the house rules');
      return toVersion(published);
    });
  }

  /** @throws {Absent} when the house has no such version */
  read(id: Id, actor: Actor): Promise<RuleSetVersion> {
    return this.transaction.read(actor, async (tx) => toVersion(await this.ruleSets.get(tx, id)));
  }
}
