import { Controller, Get, Query } from '@nestjs/common';
import { Acting, type Actor, IdParam, Requires } from '@luwte/platform/api';
import type { Page } from '@luwte/platform/kernel';
import {
  type CardLine,
  type ItemPrice,
  type MonthCost,
  type PostingLine,
  STOCK_ROUTES,
} from '@luwte/stock/domain';
import { CardHandler } from './card.handler';
import { CostsHandler } from './costs.handler';
import { JournalHandler } from './journal.handler';
import { ListCostsDto, ListPostingsDto, ListPricesDto, ReadCardDto } from './read-card.dto';

@Controller()
export class ReadCardController {
  constructor(
    private readonly cards: CardHandler,
    private readonly journal: JournalHandler,
    private readonly spending: CostsHandler,
  ) {}

  /** What happened to an item, the newest first, with what was there after each line. */
  @Get(STOCK_ROUTES.card)
  @Requires('stock.read')
  card(
    @IdParam('id') id: string,
    @Query() query: ReadCardDto,
    @Acting() actor: Actor,
  ): Promise<Page<CardLine>> {
    return this.cards.card(id, query, actor);
  }

  /** What an item cost, by delivery. */
  @Get(STOCK_ROUTES.prices)
  @Requires('stock.read')
  prices(
    @IdParam('id') id: string,
    @Query() query: ListPricesDto,
    @Acting() actor: Actor,
  ): Promise<Page<ItemPrice>> {
    return this.cards.prices(id, query, actor);
  }

  /** Every posting, the newest first. */
  @Get(STOCK_ROUTES.postings)
  @Requires('stock.read')
  postings(@Query() query: ListPostingsDto, @Acting() actor: Actor): Promise<Page<PostingLine>> {
    return this.journal.list(query, actor);
  }

  /** One posting. */
  @Get(STOCK_ROUTES.posting)
  @Requires('stock.read')
  posting(@IdParam('id') id: string, @Acting() actor: Actor): Promise<PostingLine> {
    return this.journal.find(id, actor);
  }

  /** What the visits cost in materials, month by month. */
  @Get(STOCK_ROUTES.costs)
  @Requires('stock.costs')
  costs(@Query() query: ListCostsDto, @Acting() actor: Actor): Promise<Page<MonthCost>> {
    return this.spending.handle(query, actor);
  }
}
