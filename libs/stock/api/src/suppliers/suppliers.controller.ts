import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { STOCK_ROUTES, type Supplier } from '@luwte/stock/domain';
import { AddSupplierDto, EditSupplierDto } from './supplier.dto';
import { SuppliersHandler } from './suppliers.handler';

@Controller()
export class SuppliersController {
  constructor(private readonly handler: SuppliersHandler) {}

  /** From whom the house buys, all on one page. */
  @Get(STOCK_ROUTES.suppliers)
  @Requires('stock.read')
  list(@Acting() actor: Actor): Promise<Page<Supplier>> {
    return this.handler.list(actor);
  }

  /** Adds a supplier. */
  @Post(STOCK_ROUTES.suppliers)
  @Requires('stock.manage')
  @Creates()
  add(@Body() body: AddSupplierDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.add(body, actor);
  }

  /** Makes the supplier as the body says. */
  @Put(STOCK_ROUTES.supplier)
  @Requires('stock.manage')
  edit(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: EditSupplierDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.edit(id, version, body, actor);
  }
}
