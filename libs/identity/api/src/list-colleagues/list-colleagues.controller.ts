import { Controller, Get } from '@nestjs/common';
import { type Colleague, IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, Requires, Transaction } from '@luwte/platform/api';
import { IdentityFacade } from '../identity.facade';

@Controller(IDENTITY_ROUTES.colleagues)
export class ListColleaguesController {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: IdentityFacade,
  ) {}

  /** Those who work in this house, by name: to pick a second staff member or a witness from. */
  @Get()
  @Requires('identity.read-colleagues')
  list(@Acting() actor: Actor): Promise<readonly Colleague[]> {
    return this.transaction.read(actor, (tx) => this.identity.colleagues(tx));
  }
}
