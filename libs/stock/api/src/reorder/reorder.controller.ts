import { Controller, Get } from '@nestjs/common';
import { Acting, type Actor, Requires } from '@luwte/platform/api';
import { type ExpiryAnswer, type ReorderAnswer, STOCK_ORDER_ROUTES } from '@luwte/stock/domain';
import { ReorderHandler } from './reorder.handler';

@Controller()
export class ReorderController {
  constructor(private readonly handler: ReorderHandler) {}

  /** What should be ordered today, and why. */
  @Get(STOCK_ORDER_ROUTES.proposals)
  @Requires('stock.orders')
  proposals(@Acting() actor: Actor): Promise<ReorderAnswer> {
    return this.handler.proposals(actor);
  }

  /** What has expired, or will before it is used. */
  @Get(STOCK_ORDER_ROUTES.expiries)
  @Requires('stock.read')
  expiries(@Acting() actor: Actor): Promise<ExpiryAnswer> {
    return this.handler.expiries(actor);
  }
}
