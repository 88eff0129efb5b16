import { Controller, Get, Query } from '@nestjs/common';
import { HOUSE_RULES_ROUTES, type SanctionLine } from '@luwte/house-rules/domain';
import type { Page } from '@luwte/platform/kernel';
import { Acting, type Actor, Requires } from '@luwte/platform/api';
import { ListSanctionsDto } from './list-sanctions.dto';
import { ListSanctionsHandler } from './list-sanctions.handler';

@Controller(HOUSE_RULES_ROUTES.sanctions)
export class ListSanctionsController {
  constructor(private readonly handler: ListSanctionsHandler) {}

  /** Sanctions of this house, by code and never by name. */
  @Get()
  @Requires('house-rules.read-sanctions')
  list(@Query() query: ListSanctionsDto, @Acting() actor: Actor): Promise<Page<SanctionLine>> {
    return this.handler.handle(query, actor);
  }
}
