import { Controller, Get, Query } from '@nestjs/common';
import { Acting, type Actor, Requires } from '@luwte/platform/api';
import { type Shelf, STOCK_ROUTES } from '@luwte/stock/domain';
import { ShelfQueryDto } from './shelf.dto';
import { ShelfHandler } from './shelf.handler';

@Controller()
export class ShelfController {
  constructor(private readonly handler: ShelfHandler) {}

  /** What can be handed out now, and the bundles. */
  @Get(STOCK_ROUTES.shelf)
  @Requires('stock.read')
  read(@Query() query: ShelfQueryDto, @Acting() actor: Actor): Promise<Shelf> {
    return this.handler.handle(query, actor);
  }
}
