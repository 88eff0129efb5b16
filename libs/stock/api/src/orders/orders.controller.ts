import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import {
  Acting,
  type Actor,
  Creates,
  IdParam,
  IfMatch,
  Requires,
  sendPdf,
  withETag,
} from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { type Order, type OrderSummary, STOCK_ORDER_ROUTES } from '@luwte/stock/domain';
import type { FastifyReply } from 'fastify';
import { ActOnOrderDto, AddOrderDto, EditOrderDto, ListOrdersDto, ReceiveOrderDto } from './order.dto';
import { OrdersHandler } from './orders.handler';
import { SendOrderHandler } from './send-order.handler';

@Controller()
export class OrdersController {
  constructor(
    private readonly handler: OrdersHandler,
    private readonly sender: SendOrderHandler,
  ) {}

  /** Purchase orders, the newest first. */
  @Get(STOCK_ORDER_ROUTES.orders)
  @Requires('stock.orders')
  list(@Query() query: ListOrdersDto, @Acting() actor: Actor): Promise<Page<OrderSummary>> {
    return this.handler.list(query, actor);
  }

  /** One order with its lines. */
  @Get(STOCK_ORDER_ROUTES.order)
  @Requires('stock.orders')
  async find(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Order> {
    return withETag(reply, await this.handler.find(id, actor));
  }

  /** Draws up an order. */
  @Post(STOCK_ORDER_ROUTES.orders)
  @Requires('stock.order')
  @Creates()
  add(@Body() body: AddOrderDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.add(body, actor);
  }

  /** Makes the draft as the body says. */
  @Put(STOCK_ORDER_ROUTES.order)
  @Requires('stock.order')
  edit(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: EditOrderDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.edit(id, version, body, actor);
  }

  /** Approves what somebody else drew up. */
  @Post(STOCK_ORDER_ROUTES.approval)
  @Requires('stock.approve-order')
  @Creates()
  approve(@IdParam('id') id: string, @IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    return this.handler.approve(id, version, actor);
  }

  /** Back to draft, sent by other means, closed short, or cancelled. */
  @Post(STOCK_ORDER_ROUTES.acts)
  @Requires('stock.order')
  @Creates()
  act(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ActOnOrderDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.act(id, version, body, actor);
  }

  /** Sends it to the supplier by e-mail. */
  @Post(STOCK_ORDER_ROUTES.sending)
  @Requires('stock.order')
  @Creates()
  send(@IdParam('id') id: string, @IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    return this.sender.send(id, version, actor);
  }

  /** Takes in what came of it. */
  @Post(STOCK_ORDER_ROUTES.receipt)
  @Requires('stock.order')
  @Creates()
  receive(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ReceiveOrderDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.receive(id, version, body, actor);
  }

  /** The order on paper. */
  @Get(STOCK_ORDER_ROUTES.pdf)
  @Requires('stock.orders')
  async pdf(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, file } = await this.sender.pdf(id, actor);
    return sendPdf(reply, name, file);
  }
}
