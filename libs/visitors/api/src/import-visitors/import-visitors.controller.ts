import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Acting, type Actor, Creates, LargeBody, Requires } from '@luwte/platform/api';
import { type ImportDone, type ImportVerdict, VISITORS_ROUTES } from '@luwte/visitors/domain';
import { ImportVisitorsDto, JudgeImportDto } from './import-visitors.dto';
import { ImportVisitorsHandler } from './import-visitors.handler';

@Controller()
export class ImportVisitorsController {
  constructor(private readonly handler: ImportVisitorsHandler) {}

  /** What importing these rows would do, with every fault of every row. A POST, because names do not stand in a URL. */
  @Post(VISITORS_ROUTES.importVerdict)
  @HttpCode(200)
  @LargeBody()
  @Requires('visitors.import')
  judge(@Body() body: JudgeImportDto, @Acting() actor: Actor): Promise<ImportVerdict> {
    return this.handler.judge(body, actor);
  }

  /** Imports the rows that are right, in one transaction; doing it again adds nobody. */
  @Post(VISITORS_ROUTES.imports)
  @LargeBody()
  @Requires('visitors.import')
  @Creates()
  import(@Body() body: ImportVisitorsDto, @Acting() actor: Actor): Promise<ImportDone> {
    return this.handler.import(body, actor);
  }
}
