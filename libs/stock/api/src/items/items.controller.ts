import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { type ItemDetail, type ItemLine, STOCK_ROUTES } from '@luwte/stock/domain';
import type { FastifyReply } from 'fastify';
import { AddItemDto, EditItemDto, ListItemsDto } from './item.dto';
import { ItemsHandler } from './items.handler';

@Controller()
export class ItemsController {
  constructor(private readonly handler: ItemsHandler) {}

  /** What the house keeps, and how much of it there is. */
  @Get(STOCK_ROUTES.items)
  @Requires('stock.read')
  list(@Query() query: ListItemsDto, @Acting() actor: Actor): Promise<Page<ItemLine>> {
    return this.handler.list(query, actor);
  }

  /** One item with its packs, and where its lots lie. */
  @Get(STOCK_ROUTES.item)
  @Requires('stock.read')
  async find(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemDetail> {
    return withETag(reply, await this.handler.find(id, actor));
  }

  /** Adds an item. */
  @Post(STOCK_ROUTES.items)
  @Requires('stock.manage')
  @Creates()
  add(@Body() body: AddItemDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.add(body, actor);
  }

  /** Makes the item as the body says, packs included. */
  @Put(STOCK_ROUTES.item)
  @Requires('stock.manage')
  edit(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: EditItemDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.edit(id, version, body, actor);
  }
}
