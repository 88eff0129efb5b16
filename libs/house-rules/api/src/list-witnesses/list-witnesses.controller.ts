import { Controller, Get } from '@nestjs/common';
import { HOUSE_RULES_ROUTES, type Witness } from '@luwte/house-rules/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { Acting, type Actor, Requires, Transaction } from '@luwte/platform/api';

@Controller(HOUSE_RULES_ROUTES.witnesses)
export class ListWitnessesController {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: IdentityFacade,
  ) {}

  /** Colleagues who can witness a spoken acceptance: everybody of this house but the one who asks. */
  @Get()
  @Requires('house-rules.accept')
  list(@Acting() actor: Actor): Promise<readonly Witness[]> {
    return this.transaction.read(actor, async (tx) => {
      const colleagues = await this.identity.colleagues(tx);
      return colleagues
        .filter(({ id }) => id !== actor.accountId)
        .map(({ id, name }) => ({ accountId: id, name }));
    });
  }
}
