import { Controller, Get, Param } from '@nestjs/common';
import { HOUSE_RULES_ROUTES, type SignedAcceptance } from '@luwte/house-rules/domain';
import { Acting, type Actor, Requires } from '@luwte/platform/api';
import { IdParam } from '../read-version/id-param';
import { ReadAcceptanceHandler } from './read-acceptance.handler';

@Controller(HOUSE_RULES_ROUTES.acceptance)
export class ReadAcceptanceController {
  constructor(private readonly handler: ReadAcceptanceHandler) {}

  /** One acceptance with its signature, for the printed copy. */
  @Get()
  @Requires('house-rules.read-acceptances')
  read(@Param() { id }: IdParam, @Acting() actor: Actor): Promise<SignedAcceptance> {
    return this.handler.handle(id, actor);
  }
}
