import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { type LotLine, type LotRecipient, STOCK_ROUTES } from '@luwte/stock/domain';
import { ChangeLotStateDto, ListLotsDto, ListRecipientsDto } from './lot.dto';
import { LotsHandler } from './lots.handler';

@Controller()
export class LotsController {
  constructor(private readonly handler: LotsHandler) {}

  /** Lots, the first to expire first. */
  @Get(STOCK_ROUTES.lots)
  @Requires('stock.read')
  list(@Query() query: ListLotsDto, @Acting() actor: Actor): Promise<Page<LotLine>> {
    return this.handler.list(query, actor);
  }

  /** Blocks a lot, or lets it go again. */
  @Post(STOCK_ROUTES.lotState)
  @Requires('stock.block-lot')
  @Creates()
  change(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ChangeLotStateDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.change(id, version, body, actor);
  }

  /** Who got something of the lot, as codes. */
  @Get(STOCK_ROUTES.lotRecipients)
  @Requires('stock.trace-lot')
  recipients(
    @IdParam('id') id: string,
    @Query() query: ListRecipientsDto,
    @Acting() actor: Actor,
  ): Promise<Page<LotRecipient>> {
    return this.handler.recipients(id, query, actor);
  }
}
