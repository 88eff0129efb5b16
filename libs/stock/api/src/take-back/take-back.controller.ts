import { Body, Controller, Post } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { STOCK_ROUTES } from '@luwte/stock/domain';
import { ReversePostingDto } from './take-back.dto';
import { TakeBackHandler } from './take-back.handler';

@Controller()
export class TakeBackController {
  constructor(private readonly handler: TakeBackHandler) {}

  /** Takes back one's own posting of the last ten seconds. */
  @Post(STOCK_ROUTES.postingUndo)
  @Requires('stock.issue')
  @Creates()
  undo(@IdParam('id') id: string, @Acting() actor: Actor): Promise<Created> {
    return this.handler.undo(id, actor);
  }

  /** Takes back any posting, with a reason. */
  @Post(STOCK_ROUTES.postingReversal)
  @Requires('stock.reverse')
  @Creates()
  reverse(
    @IdParam('id') id: string,
    @Body() body: ReversePostingDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.reverse(id, body, actor);
  }
}
