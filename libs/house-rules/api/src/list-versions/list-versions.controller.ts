import { Controller, Get, Query } from '@nestjs/common';
import { HOUSE_RULES_ROUTES, RULE_SET_SORTS, type RuleSetPage } from '@luwte/house-rules/domain';
import { Acting, type Actor, ChoiceField, ListQueryDto, Requires, Transaction } from '@luwte/platform/api';
import { RuleSetRepository } from '../persistence/rule-set.repository';

export class ListVersionsQuery extends ListQueryDto {
  @ChoiceField(RULE_SET_SORTS, { optional: true })
  sort?: string;
}

@Controller(HOUSE_RULES_ROUTES.versions)
export class ListVersionsController {
  constructor(
    private readonly transaction: Transaction,
    private readonly ruleSets: RuleSetRepository,
  ) {}

  /** All versions, newest first, without their texts. */
  @Get()
  @Requires('house-rules.read')
  list(@Query() query: ListVersionsQuery, @Acting() actor: Actor): Promise<RuleSetPage> {
    return this.transaction.read(actor, (tx) => this.ruleSets.list(tx, query.limit, query.cursor));
  }
}
