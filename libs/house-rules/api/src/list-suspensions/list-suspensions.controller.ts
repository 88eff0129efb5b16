import { Controller, Get, Query } from '@nestjs/common';
import { HOUSE_RULES_ROUTES, type VisitorSuspensions } from '@luwte/house-rules/domain';
import { Acting, type Actor, IdField, Requires } from '@luwte/platform/api';
import { ListSuspensionsHandler } from './list-suspensions.handler';

export class ListSuspensionsQuery {
  @IdField()
  visitorId: string;
}

@Controller(HOUSE_RULES_ROUTES.suspensions)
export class ListSuspensionsController {
  constructor(private readonly handler: ListSuspensionsHandler) {}

  /** What keeps a visitor out now or from a moment to come; nothing that has ended. */
  @Get()
  @Requires('house-rules.read-sanctions')
  list(@Query() { visitorId }: ListSuspensionsQuery, @Acting() actor: Actor): Promise<VisitorSuspensions> {
    return this.handler.handle(visitorId, actor);
  }
}
