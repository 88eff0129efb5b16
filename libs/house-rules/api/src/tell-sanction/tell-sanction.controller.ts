import { Body, Controller, Post } from '@nestjs/common';
import { HOUSE_RULES_ROUTES } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import { TellingDto } from '../impose-sanction/sanction.dto';
import { HoldConversationDto, PlanConversationDto } from './tell-sanction.dto';
import { TellSanctionHandler } from './tell-sanction.handler';

@Controller()
export class TellSanctionController {
  constructor(private readonly handler: TellSanctionHandler) {}

  /** Records in which language and how the visitor heard of it. */
  @Post(HOUSE_RULES_ROUTES.telling)
  @Requires('house-rules.impose-sanctions')
  @Creates()
  tell(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: TellingDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.tell(id, version, body, actor);
  }

  /** Plans the return conversation, or plans it anew. */
  @Post(HOUSE_RULES_ROUTES.conversationPlan)
  @Requires('house-rules.impose-sanctions')
  @Creates()
  plan(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: PlanConversationDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.plan(id, version, body, actor);
  }

  /** Records the return conversation and what came of it; who records it held it. */
  @Post(HOUSE_RULES_ROUTES.conversation)
  @Requires('house-rules.impose-sanctions')
  @Creates()
  hold(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: HoldConversationDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.hold(id, version, body, actor);
  }
}
