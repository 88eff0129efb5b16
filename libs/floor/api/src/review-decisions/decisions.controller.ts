import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { DECISION_ROUTES, type DecisionLine, type DecisionMonth } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { CloseDecisionMonthDto, ListDecisionsDto, ReviewDecisionDto } from './decisions.dto';
import { ListDecisionsHandler } from './list-decisions.handler';
import { ReviewDecisionsHandler } from './review-decisions.handler';

@Controller()
export class DecisionsController {
  constructor(
    private readonly list: ListDecisionsHandler,
    private readonly reviews: ReviewDecisionsHandler,
  ) {}

  /** Deviations from the advice and refusals, with who, why, how it went and what the coordinator thinks. */
  @Get(DECISION_ROUTES.decisions)
  @Requires('floor.decisions')
  decisions(@Query() query: ListDecisionsDto, @Acting() actor: Actor): Promise<Page<DecisionLine>> {
    return this.list.handle(query, actor);
  }

  /** Months with their counts, all on one page. */
  @Get(DECISION_ROUTES.months)
  @Requires('floor.decisions')
  months(@Acting() actor: Actor): Promise<Page<DecisionMonth>> {
    return this.reviews.months(actor);
  }

  /** Keeps the coordinator's review of one decision. */
  @Post(DECISION_ROUTES.review)
  @Requires('floor.review-decisions')
  @Creates()
  review(
    @IdParam('id') id: string,
    @Body() body: ReviewDecisionDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.reviews.review(id, body, actor);
  }

  /** Closes a month in which everything has been reviewed. */
  @Post(DECISION_ROUTES.months)
  @Requires('floor.review-decisions')
  @Creates()
  close(@Body() body: CloseDecisionMonthDto, @Acting() actor: Actor): Promise<Created> {
    return this.reviews.close(body, actor);
  }
}
