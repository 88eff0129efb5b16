import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import { type Imported, type ImportPreview, STOCK_IMPORT_ROUTES } from '@luwte/stock/domain';
import { ImportStockDto } from './import.dto';
import { ImportHandler } from './import.handler';

@Controller()
export class ImportController {
  constructor(private readonly handler: ImportHandler) {}

  /** What importing a file would do. */
  @Post(STOCK_IMPORT_ROUTES.preview)
  @Requires('stock.manage')
  @HttpCode(200)
  preview(@Body() body: ImportStockDto, @Acting() actor: Actor): Promise<ImportPreview> {
    return this.handler.preview(body, actor);
  }

  /** Imports a file: all rows, or none. */
  @Post(STOCK_IMPORT_ROUTES.imports)
  @Requires('stock.manage')
  @Creates()
  import(@Body() body: ImportStockDto, @Acting() actor: Actor): Promise<Imported> {
    return this.handler.import(body, actor);
  }
}
