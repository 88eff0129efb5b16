import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  SECOND_FACTOR_SETTING,
  type SecondFactorPolicy,
  type SecondFactorPolicyView,
} from '@luwte/identity/domain';
import { type Actor, Settings, Transaction } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { FactorDuty } from '../second-factor/factor-duty';

/** The house's decision of whom it asks a second factor. It reaches open sessions within seconds. */
@Injectable()
export class FactorPolicyHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly duty: FactorDuty,
    private readonly audit: AuditFacade,
  ) {}

  read(actor: Actor): Promise<SecondFactorPolicyView> {
    return this.transaction.read(actor, async (tx) => {
      const { value, version } = await this.settings.read(tx, SECOND_FACTOR_SETTING);
      return { roles: value.roles, version, enforced: this.duty.enforced };
    });
  }

  /** @throws StaleVersion */
  change(version: number, { roles }: SecondFactorPolicy, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await this.settings.change(tx, SECOND_FACTOR_SETTING, { value: { roles }, version });
      await this.audit.record(tx, {
        event: 'identity.second-factor-policy-changed',
        category: 'settings',
        purpose: 'access-control',
      });
      return { id: actor.facilityId, version: next };
    });
  }
}
