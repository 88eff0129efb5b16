import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { STOCK_COUNT_ROUTES, type StockCount, type StockCountLine } from '@luwte/stock/domain';
import type { FastifyReply } from 'fastify';
import { ActOnCountDto, EnterCountDto, ExplainCountDto, ListCountsDto, PlanCountDto } from './count.dto';
import { CountsHandler } from './counts.handler';
import { PostCountHandler } from './post-count.handler';

@Controller()
export class CountsController {
  constructor(
    private readonly handler: CountsHandler,
    private readonly poster: PostCountHandler,
  ) {}

  /** Stocktakes, the newest first. */
  @Get(STOCK_COUNT_ROUTES.counts)
  @Requires('stock.count')
  list(@Query() query: ListCountsDto, @Acting() actor: Actor): Promise<Page<StockCountLine>> {
    return this.handler.list(query, actor);
  }

  /** One stocktake with its sheet; blind while it is counted. */
  @Get(STOCK_COUNT_ROUTES.count)
  @Requires('stock.count')
  async find(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StockCount> {
    return withETag(reply, await this.handler.find(id, actor));
  }

  /** Plans a stocktake of a location. */
  @Post(STOCK_COUNT_ROUTES.counts)
  @Requires('stock.count')
  @Creates()
  plan(@Body() body: PlanCountDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.plan(body, actor);
  }

  /** Starts, finishes, goes back to counting, or cancels. */
  @Post(STOCK_COUNT_ROUTES.acts)
  @Requires('stock.count')
  @Creates()
  act(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ActOnCountDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.act(id, version, body, actor);
  }

  /** Writes down what lies there of one lot. */
  @Post(STOCK_COUNT_ROUTES.entries)
  @Requires('stock.count')
  @Creates()
  enter(@IdParam('id') id: string, @Body() body: EnterCountDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.enter(id, body, actor);
  }

  /** Says why shelf and ledger differ. */
  @Post(STOCK_COUNT_ROUTES.reasons)
  @Requires('stock.count')
  @Creates()
  explain(
    @IdParam('id') id: string,
    @Body() body: ExplainCountDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.explain(id, body, actor);
  }

  /** Posts the differences. */
  @Post(STOCK_COUNT_ROUTES.posting)
  @Requires('stock.post-count')
  @Creates()
  post(@IdParam('id') id: string, @IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    return this.poster.handle(id, version, actor);
  }
}
