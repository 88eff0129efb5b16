import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { STOCK_ROUTES, type Bundle } from '@luwte/stock/domain';
import { AddBundleDto, EditBundleDto } from './bundle.dto';
import { BundlesHandler } from './bundles.handler';

@Controller()
export class BundlesController {
  constructor(private readonly handler: BundlesHandler) {}

  /** What is handed out together, all on one page. */
  @Get(STOCK_ROUTES.bundles)
  @Requires('stock.read')
  list(@Acting() actor: Actor): Promise<Page<Bundle>> {
    return this.handler.list(actor);
  }

  /** Adds a bundle. */
  @Post(STOCK_ROUTES.bundles)
  @Requires('stock.manage')
  @Creates()
  add(@Body() body: AddBundleDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.add(body, actor);
  }

  /** Makes the bundle as the body says. */
  @Put(STOCK_ROUTES.bundle)
  @Requires('stock.manage')
  edit(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: EditBundleDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.edit(id, version, body, actor);
  }
}
