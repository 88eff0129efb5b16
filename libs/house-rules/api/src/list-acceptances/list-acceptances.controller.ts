import { Controller, Get, Query } from '@nestjs/common';
import { ACCEPTANCE_SORTS, HOUSE_RULES_ROUTES, type VisitorAcceptances } from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { Acting, type Actor, ChoiceField, IdField, ListQueryDto, Requires } from '@luwte/platform/api';
import { ListAcceptancesHandler } from './list-acceptances.handler';

export class ListAcceptancesQuery extends ListQueryDto {
  @IdField()
  visitorId: Id;

  @ChoiceField(ACCEPTANCE_SORTS, { optional: true })
  sort?: string;
}

@Controller(HOUSE_RULES_ROUTES.acceptances)
export class ListAcceptancesController {
  constructor(private readonly handler: ListAcceptancesHandler) {}

  /** What a visitor accepted, newest first, and whether the current rules are still to be accepted. */
  @Get()
  @Requires('house-rules.read-acceptances')
  list(@Query() query: ListAcceptancesQuery, @Acting() actor: Actor): Promise<VisitorAcceptances> {
    return this.handler.handle(query, actor);
  }
}
