import { Controller, Get, Query } from '@nestjs/common';
import { Acting, type Actor, Requires } from '@luwte/platform/api';
import type { Page } from '@luwte/platform/kernel';
import { PRIVACY_ROUTES, type VisitorAccessItem } from '@luwte/privacy/domain';
import { VisitorAccessDto } from './visitor-access.dto';
import { VisitorAccessHandler } from './visitor-access.handler';

@Controller(PRIVACY_ROUTES.visitorAccess)
export class VisitorAccessController {
  constructor(private readonly handler: VisitorAccessHandler) {}

  /** Who saw or changed the record of one visitor, newest first. Names only for who may read the access log. */
  @Get()
  @Requires('privacy.read-visitor-access')
  list(@Query() query: VisitorAccessDto, @Acting() actor: Actor): Promise<Page<VisitorAccessItem>> {
    return this.handler.handle(query, actor);
  }
}
