import { Body, Controller, Post } from '@nestjs/common';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import { type Posted, STOCK_ROUTES } from '@luwte/stock/domain';
import { GiveBackDto, ReceiveDto, TransferDto, WasteDto } from './move.dto';
import { MoveHandler } from './move.handler';

@Controller()
export class MoveController {
  constructor(private readonly handler: MoveHandler) {}

  /** Takes a delivery in. */
  @Post(STOCK_ROUTES.receipts)
  @Requires('stock.keep')
  @Creates()
  receive(@Body() body: ReceiveDto, @Acting() actor: Actor): Promise<Posted> {
    return this.handler.receive(body, actor);
  }

  /** Moves stock to another location. */
  @Post(STOCK_ROUTES.transfers)
  @Requires('stock.keep')
  @Creates()
  transfer(@Body() body: TransferDto, @Acting() actor: Actor): Promise<Posted> {
    return this.handler.transfer(body, actor);
  }

  /** Throws away what cannot be used. */
  @Post(STOCK_ROUTES.waste)
  @Requires('stock.keep')
  @Creates()
  waste(@Body() body: WasteDto, @Acting() actor: Actor): Promise<Posted> {
    return this.handler.waste(body, actor);
  }

  /** Takes back what was handed out and stayed sealed. */
  @Post(STOCK_ROUTES.returns)
  @Requires('stock.issue')
  @Creates()
  giveBack(@Body() body: GiveBackDto, @Acting() actor: Actor): Promise<Posted> {
    return this.handler.giveBack(body, actor);
  }
}
