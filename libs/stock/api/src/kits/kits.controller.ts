import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { type KitCheck, type KitsAnswer, STOCK_KIT_ROUTES } from '@luwte/stock/domain';
import { CheckKitDto, ListKitChecksDto } from './kit.dto';
import { KitsHandler } from './kits.handler';

@Controller()
export class KitsController {
  constructor(private readonly handler: KitsHandler) {}

  /** Emergency bags and room kits, with what they lack. */
  @Get(STOCK_KIT_ROUTES.kits)
  @Requires('stock.read')
  list(@Acting() actor: Actor): Promise<KitsAnswer> {
    return this.handler.list(actor);
  }

  /** Who looked at one, and when. */
  @Get(STOCK_KIT_ROUTES.checks)
  @Requires('stock.read')
  checks(
    @IdParam('id') id: string,
    @Query() query: ListKitChecksDto,
    @Acting() actor: Actor,
  ): Promise<Page<KitCheck>> {
    return this.handler.checks(id, query, actor);
  }

  /** Writes down that somebody looked, and the seal. */
  @Post(STOCK_KIT_ROUTES.checks)
  @Requires('stock.check-kit')
  @Creates()
  check(@IdParam('id') id: string, @Body() body: CheckKitDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.check(id, body, actor);
  }
}
