import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import {
  type SharpsBalance,
  type SharpsContainer,
  type SharpsReturn,
  STOCK_SHARPS_ROUTES,
} from '@luwte/stock/domain';
import {
  ActOnContainerDto,
  AddContainerDto,
  ListSharpsDto,
  ReturnSharpsDto,
  SharpsBalanceDto,
} from './sharps.dto';
import { SharpsHandler } from './sharps.handler';

@Controller()
export class SharpsController {
  constructor(private readonly handler: SharpsHandler) {}

  /** Used material that came back, the newest first. */
  @Get(STOCK_SHARPS_ROUTES.returns)
  @Requires('stock.read')
  list(@Query() query: ListSharpsDto, @Acting() actor: Actor): Promise<Page<SharpsReturn>> {
    return this.handler.list(query, actor);
  }

  /** Takes used material back. */
  @Post(STOCK_SHARPS_ROUTES.returns)
  @Requires('stock.return-sharps')
  @Creates()
  take(@Body() body: ReturnSharpsDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.take(body, actor);
  }

  /** What went out beside what came back. */
  @Get(STOCK_SHARPS_ROUTES.balance)
  @Requires('stock.read')
  balance(@Query() query: SharpsBalanceDto, @Acting() actor: Actor): Promise<SharpsBalance> {
    return this.handler.balance(query, actor);
  }

  /** Containers for sharps. */
  @Get(STOCK_SHARPS_ROUTES.containers)
  @Requires('stock.read')
  containers(@Acting() actor: Actor): Promise<Page<SharpsContainer>> {
    return this.handler.containers(actor);
  }

  /** Adds a container. */
  @Post(STOCK_SHARPS_ROUTES.containers)
  @Requires('stock.keep')
  @Creates()
  addContainer(@Body() body: AddContainerDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.addContainer(body, actor);
  }

  /** Opens, seals, or hands a container over to who collects it. */
  @Post(STOCK_SHARPS_ROUTES.containerActs)
  @Requires('stock.keep')
  @Creates()
  act(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ActOnContainerDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.actOnContainer(id, version, body, actor);
  }
}
