import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { SANCTION_SETTING, type SanctionPolicy, type SanctionPolicyRead } from '@luwte/house-rules/domain';
import { IdentityFacade } from '@luwte/identity/api';
import type { Created } from '@luwte/platform/kernel';
import { type Actor, Settings, Transaction } from '@luwte/platform/api';

/** How the house deals with sanctions. */
@Injectable()
export class SanctionPolicyHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
  ) {}

  read(actor: Actor): Promise<SanctionPolicyRead> {
    return this.transaction.read(actor, async (tx) => {
      const { value, version, changedAt, changedBy } = await this.settings.read(tx, SANCTION_SETTING);
      const names = await this.identity.namesOf(tx, changedBy ? [changedBy] : []);
      return { ...value, version, changedAt, changedByName: changedBy && (names.get(changedBy) ?? null) };
    });
  }

  /** @throws Invalid, StaleVersion */
  change(policy: SanctionPolicy, version: number, actor: Actor): Promise<Created> {
    const { conversationFrom, contactName, phone, email, address } = policy;
    return this.transaction.run(actor, async (tx) => {
      const value = { conversationFrom, contactName, phone, email, address };
      const next = await this.settings.change(tx, SANCTION_SETTING, { value, version });
      await this.audit.record(tx, {
        event: 'house-rules.policy-changed',
        category: 'settings',
        purpose: 'management',
      });
      return { id: actor.facilityId, version: next };
    });
  }
}
