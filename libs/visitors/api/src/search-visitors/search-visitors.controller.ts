import { Controller, Get, Query } from '@nestjs/common';
import { Acting, type Actor, Requires } from '@luwte/platform/api';
import type { Page } from '@luwte/platform/kernel';
import { type VisitorListItem, VISITORS_ROUTES } from '@luwte/visitors/domain';
import { SearchVisitorsDto } from './search-visitors.dto';
import { SearchVisitorsHandler } from './search-visitors.handler';

@Controller(VISITORS_ROUTES.visitors)
export class SearchVisitorsController {
  constructor(private readonly handler: SearchVisitorsHandler) {}

  /** Visitors of this house: by handle or code with `query`, all of them without. */
  @Get()
  @Requires('visitors.search')
  search(@Query() query: SearchVisitorsDto, @Acting() actor: Actor): Promise<Page<VisitorListItem>> {
    return this.handler.handle(query, actor);
  }
}
