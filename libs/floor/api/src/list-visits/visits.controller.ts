import { Controller, Get, Query, Res } from '@nestjs/common';
import { FLOOR_ROUTES, type VisitDetail, type VisitListItem } from '@luwte/floor/domain';
import { Acting, type Actor, IdParam, Requires, withETag } from '@luwte/platform/api';
import type { Page } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import { ListVisitsDto } from './list-visits.dto';
import { ListVisitsHandler } from './list-visits.handler';
import { ReadVisitHandler } from './read-visit.handler';

@Controller()
export class VisitsController {
  constructor(
    private readonly list: ListVisitsHandler,
    private readonly detail: ReadVisitHandler,
  ) {}

  /** Visits of this house. */
  @Get(FLOOR_ROUTES.visits)
  @Requires('floor.visits')
  visits(@Query() query: ListVisitsDto, @Acting() actor: Actor): Promise<Page<VisitListItem>> {
    return this.list.handle(query, actor);
  }

  /** One visit with its uses, observations and events. */
  @Get(FLOOR_ROUTES.visit)
  @Requires('floor.visits')
  async visit(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitDetail> {
    return withETag(reply, await this.detail.handle(id, actor));
  }
}
