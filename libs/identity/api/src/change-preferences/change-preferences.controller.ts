import { Body, Controller, Patch } from '@nestjs/common';
import { IDENTITY_ROUTES, type Preferences } from '@luwte/identity/domain';
import { Acting, type Actor, SignedIn } from '@luwte/platform/api';
import { ChangePreferencesDto } from './change-preferences.dto';
import { ChangePreferencesHandler } from './change-preferences.handler';

@Controller(IDENTITY_ROUTES.preferences)
export class ChangePreferencesController {
  constructor(private readonly handler: ChangePreferencesHandler) {}

  /** Changes language, theme or density of one's own screens. */
  @Patch()
  @SignedIn()
  change(@Body() body: ChangePreferencesDto, @Acting() actor: Actor): Promise<Preferences> {
    return this.handler.handle(body, actor);
  }
}
