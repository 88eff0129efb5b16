import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { type ScanAnswer, STOCK_SCAN_ROUTES, type UnknownCode } from '@luwte/stock/domain';
import { ListUnknownCodesDto, ResolveCodeDto, ScanDto } from './scan.dto';
import { ScanHandler } from './scan.handler';

@Controller()
export class ScanController {
  constructor(private readonly handler: ScanHandler) {}

  /** What a code stands for. One that nobody knows is kept for somebody to say. */
  @Post(STOCK_SCAN_ROUTES.scans)
  @Requires('stock.scan')
  @HttpCode(200)
  scan(@Body() body: ScanDto, @Acting() actor: Actor): Promise<ScanAnswer> {
    return this.handler.scan(body, actor);
  }

  /** Codes that nobody knew, the last seen first. */
  @Get(STOCK_SCAN_ROUTES.unknownCodes)
  @Requires('stock.manage')
  unknown(@Query() query: ListUnknownCodesDto, @Acting() actor: Actor): Promise<Page<UnknownCode>> {
    return this.handler.unknown(query, actor);
  }

  /** Says what a code is, or that it means nothing here. */
  @Post(STOCK_SCAN_ROUTES.unknownCode)
  @Requires('stock.manage')
  @Creates()
  resolve(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ResolveCodeDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.resolve(id, version, body, actor);
  }
}
