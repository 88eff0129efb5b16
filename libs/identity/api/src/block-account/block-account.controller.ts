import { Controller, Post } from '@nestjs/common';
import { IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { AccountChanges } from '../change-roles/account-changes';
import { HouseAccountsRepository } from '../persistence/house-accounts.repository';
import { Sessions } from '../sessions/sessions';

@Controller()
export class BlockAccountController {
  constructor(
    private readonly changes: AccountChanges,
    private readonly accounts: HouseAccountsRepository,
    private readonly sessions: Sessions,
  ) {}

  /** Shuts a colleague out of this house; sign-ins to it end at once. */
  @Post(IDENTITY_ROUTES.accountBlock)
  @Requires('identity.manage-accounts')
  @Creates()
  async block(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Acting() actor: Actor,
  ): Promise<Created> {
    const change = { act: 'block', id, version, event: 'identity.blocked' } as const;
    const changed = await this.changes.run(change, actor, (tx, _, now) => this.accounts.block(tx, id, now));
    await this.sessions.changed(id);
    return changed;
  }

  /** Lets a colleague in again. */
  @Post(IDENTITY_ROUTES.accountUnblock)
  @Requires('identity.manage-accounts')
  @Creates()
  unblock(@IdParam('id') id: string, @IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    const change = { act: 'unblock', id, version, event: 'identity.unblocked' } as const;
    return this.changes.run(change, actor, (tx) => this.accounts.unblock(tx, id));
  }
}
