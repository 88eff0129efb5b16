import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  type ActOnHelpCall,
  type CallHelp,
  HELP_ACTS,
  HELP_ROUTES,
  type HelpAct,
  type HelpCall,
} from '@luwte/floor/domain';
import {
  Acting,
  type Actor,
  ChoiceField,
  Creates,
  IdField,
  IdParam,
  IfMatch,
  Requires,
} from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { HelpCallsHandler } from './help-calls.handler';

export class CallHelpDto implements CallHelp {
  @IdField({ optional: true })
  id?: string;

  @IdField({ optional: true, nullable: true })
  placeId?: string | null;
}

export class ActOnHelpCallDto implements ActOnHelpCall {
  @ChoiceField(HELP_ACTS)
  act: HelpAct;
}

@Controller()
export class HelpCallsController {
  constructor(private readonly handler: HelpCallsHandler) {}

  /** Calls for help that are not over. */
  @Get(HELP_ROUTES.calls)
  @Requires('floor.board')
  async list(@Acting() actor: Actor): Promise<Page<HelpCall>> {
    return { items: await this.handler.list(actor), nextCursor: null };
  }

  /** Calls a colleague. */
  @Post(HELP_ROUTES.calls)
  @Requires('floor.call-help')
  @Creates()
  call(@Body() body: CallHelpDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.call(body, actor);
  }

  /** Comes, ends the call, or withdraws one's own. */
  @Post(HELP_ROUTES.acts)
  @Requires('floor.answer-help')
  @Creates()
  act(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ActOnHelpCallDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.act(id, version, body.act, actor);
  }
}
