import { Body, Controller, Post } from '@nestjs/common';
import { HOUSE_RULES_ROUTES } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import { SanctionReasonDto } from '../correct-sanction/sanction-reason.dto';
import { DecideAppealDto } from './decide-appeal.dto';
import { EaseSanctionHandler } from './ease-sanction.handler';

@Controller()
export class EaseSanctionController {
  constructor(private readonly handler: EaseSanctionHandler) {}

  /** Ends a sanction before its time. */
  @Post(HOUSE_RULES_ROUTES.lifting)
  @Requires('house-rules.impose-sanctions')
  @Creates()
  lift(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: SanctionReasonDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.lift(id, version, body, actor);
  }

  /** Records that the visitor does not agree, and why. */
  @Post(HOUSE_RULES_ROUTES.appeal)
  @Requires('house-rules.impose-sanctions')
  @Creates()
  askAppeal(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: SanctionReasonDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.askAppeal(id, version, body, actor);
  }

  /** Decides on an appeal: somebody else than who decided the sanction. */
  @Post(HOUSE_RULES_ROUTES.appealDecision)
  @Requires('house-rules.decide-appeals')
  @Creates()
  decideAppeal(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: DecideAppealDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.decideAppeal(id, version, body, actor);
  }
}
