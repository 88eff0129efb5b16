import { Controller, Get, Inject, Query } from '@nestjs/common';
import { type AccountLine, IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, CLOCK, Requires, toPage, Transaction } from '@luwte/platform/api';
import type { Clock, Page } from '@luwte/platform/kernel';
import { HouseAccountsRepository, toLine } from '../persistence/house-accounts.repository';
import { ListAccountsDto } from './list-accounts.dto';

@Controller(IDENTITY_ROUTES.accounts)
export class ListAccountsController {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: HouseAccountsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who works in the house, and who is invited to. */
  @Get()
  @Requires('identity.manage-accounts')
  list(@Query() query: ListAccountsDto, @Acting() actor: Actor): Promise<Page<AccountLine>> {
    const sort = query.sort ?? 'name';
    return this.transaction.read(actor, async (tx) => {
      const rows = await this.accounts.list(tx, query, sort, this.clock.now());
      return toPage(rows, query.limit, sort, (row) => [row.sorted_by, row.id], toLine);
    });
  }
}
