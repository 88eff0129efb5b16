import { Body, Controller, Get, Post, Put, Res } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { STOCK_ROUTES, type StockLocation } from '@luwte/stock/domain';
import type { FastifyReply } from 'fastify';
import { AddLocationDto, EditLocationDto } from './location.dto';
import { LocationsHandler } from './locations.handler';

@Controller()
export class LocationsController {
  constructor(private readonly handler: LocationsHandler) {}

  /** Where things lie, all on one page. */
  @Get(STOCK_ROUTES.locations)
  @Requires('stock.read')
  list(@Acting() actor: Actor): Promise<Page<StockLocation>> {
    return this.handler.list(actor);
  }

  /** One location with its par list. */
  @Get(STOCK_ROUTES.location)
  @Requires('stock.read')
  async find(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StockLocation> {
    return withETag(reply, await this.handler.find(id, actor));
  }

  /** Adds a location. */
  @Post(STOCK_ROUTES.locations)
  @Requires('stock.manage')
  @Creates()
  add(@Body() body: AddLocationDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.add(body, actor);
  }

  /** Makes the location as the body says. */
  @Put(STOCK_ROUTES.location)
  @Requires('stock.manage')
  edit(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: EditLocationDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.edit(id, version, body, actor);
  }
}
