import { Controller, Get } from '@nestjs/common';
import { IDENTITY_ROUTES, type SecondFactorView } from '@luwte/identity/domain';
import { Acting, type Actor, SignedIn, Transaction } from '@luwte/platform/api';
import { OwnAccountRepository } from '../persistence/own-account.repository';
import { FactorDuty } from '../second-factor/factor-duty';

@Controller(IDENTITY_ROUTES.secondFactor)
export class ReadSecondFactorController {
  constructor(
    private readonly transaction: Transaction,
    private readonly own: OwnAccountRepository,
    private readonly duty: FactorDuty,
  ) {}

  /** How the own second factor stands, and whether the house asks for one. */
  @Get()
  @SignedIn()
  read(@Acting() actor: Actor): Promise<SecondFactorView> {
    return this.transaction.read(actor, async (tx) => {
      const { factor_since, codes_left } = await this.own.find(tx);
      return {
        since: factor_since?.toISOString() ?? null,
        codesLeft: codes_left,
        asked: await this.duty.asked(tx),
      };
    });
  }
}
