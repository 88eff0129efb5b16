import { Controller, Get, Query } from '@nestjs/common';
import { HOUSE_RULES_ROUTES, type RuleSetPage } from '@luwte/house-rules/domain';
import { Acting, type Actor, ListQueryDto, Requires, Transaction } from '@luwte/platform/api';
import { RuleSetRepository } from '../persistence/rule-set.repository';

@Controller(HOUSE_RULES_ROUTES.versions)
export class ListVersionsController {
  constructor(
    private readonly transaction: Transaction,
    private readonly ruleSets: RuleSetRepository,
  ) {}

  /** All versions, newest first, without their texts. */
  @Get()
  @Requires('house-rules.read')
  list(@Query() query: ListQueryDto, @Acting() actor: Actor): Promise<RuleSetPage> {
    return this.transaction.read(actor, (tx) => this.ruleSets.list(tx, query.limit, query.cursor));
  }
}
