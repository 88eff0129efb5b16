import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, SignedIn } from '@luwte/platform/api';
import { ChangePasswordDto } from './change-password.dto';
import { ChangePasswordHandler } from './change-password.handler';

@Controller(IDENTITY_ROUTES.password)
export class ChangePasswordController {
  constructor(private readonly handler: ChangePasswordHandler) {}

  /** Changes the own password; every other sign-in ends. */
  @Put()
  @SignedIn()
  @HttpCode(204)
  change(@Body() body: ChangePasswordDto, @Acting() actor: Actor): Promise<void> {
    return this.handler.handle(body, actor);
  }
}
