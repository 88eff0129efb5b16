import { Body, Controller, Post } from '@nestjs/common';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import { type VisitorRegistered, VISITORS_ROUTES } from '@luwte/visitors/domain';
import { RegisterVisitorDto } from './register-visitor.dto';
import { RegisterVisitorHandler } from './register-visitor.handler';

@Controller(VISITORS_ROUTES.visitors)
export class RegisterVisitorController {
  constructor(private readonly handler: RegisterVisitorHandler) {}

  /** Registers a visitor; only "18 or older" is required. */
  @Post()
  @Requires('visitors.register')
  @Creates()
  register(@Body() body: RegisterVisitorDto, @Acting() actor: Actor): Promise<VisitorRegistered> {
    return this.handler.handle(body, actor);
  }
}
