import { Body, Controller, Put } from '@nestjs/common';
import { IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { HouseAccountsRepository } from '../persistence/house-accounts.repository';
import { Sessions } from '../sessions/sessions';
import { AccountChanges } from './account-changes';
import { ChangeRolesDto } from './change-roles.dto';

@Controller(IDENTITY_ROUTES.accountRoles)
export class ChangeRolesController {
  constructor(
    private readonly changes: AccountChanges,
    private readonly accounts: HouseAccountsRepository,
    private readonly sessions: Sessions,
  ) {}

  /** Gives a colleague other roles in this house; they hold at once, for sessions that are open too. */
  @Put()
  @Requires('identity.manage-accounts')
  async change(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() { roles }: ChangeRolesDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    const change = { act: 'change-roles', id, version, roles, event: 'identity.roles-changed' } as const;
    const changed = await this.changes.run(change, actor, (tx) => this.accounts.setRoles(tx, id, roles));
    await this.sessions.changed(id);
    return changed;
  }
}
