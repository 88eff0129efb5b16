import { Inject, Injectable } from '@nestjs/common';
import { asksFactor, SECOND_FACTOR_SETTING } from '@luwte/identity/domain';
import {
  type Actor,
  PLATFORM_CONFIG,
  type PlatformConfig,
  Settings,
  Transaction,
  type Tx,
} from '@luwte/platform/api';
import { OwnAccountRepository } from '../persistence/own-account.repository';

/** Of whom a house asks a second factor. A demonstration asks it of nobody, for its accounts are everybody's. */
@Injectable()
export class FactorDuty {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly own: OwnAccountRepository,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Whether this installation holds people to it. */
  get enforced(): boolean {
    return this.config.mode === 'production';
  }

  /** Whether the house of `tx` asks a second factor of its actor. */
  async asked(tx: Tx): Promise<boolean> {
    const { value } = await this.settings.read(tx, SECOND_FACTOR_SETTING);
    return asksFactor(tx.actor.roles, value);
  }

  /** Whether the actor must set a second factor before anything else. */
  async lacking(actor: Actor): Promise<boolean> {
    if (!this.enforced) return false;
    return this.transaction.read(actor, async (tx) => {
      if (!(await this.asked(tx))) return false;
      return (await this.own.find(tx)).factor_since === null;
    });
  }
}
