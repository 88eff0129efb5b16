import { Body, Controller, Post } from '@nestjs/common';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import { type Posted, STOCK_ROUTES } from '@luwte/stock/domain';
import { IssueDto } from './issue.dto';
import { IssueHandler } from './issue.handler';

@Controller()
export class IssueController {
  constructor(private readonly handler: IssueHandler) {}

  /** Hands out; answers which lots it took, and what the worker should know. */
  @Post(STOCK_ROUTES.issues)
  @Requires('stock.issue')
  @Creates()
  issue(@Body() body: IssueDto, @Acting() actor: Actor): Promise<Posted> {
    return this.handler.handle(body, actor);
  }
}
