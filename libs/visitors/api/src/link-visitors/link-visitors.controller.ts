import { Body, Controller, Post } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { VISITORS_ROUTES } from '@luwte/visitors/domain';
import { LinkVisitorsDto } from './link-visitors.dto';
import { LinkVisitorsHandler } from './link-visitors.handler';

@Controller()
export class LinkVisitorsController {
  constructor(private readonly handler: LinkVisitorsHandler) {}

  /** Links two records of one person; nothing is merged. */
  @Post(VISITORS_ROUTES.links)
  @Requires('visitors.link')
  @Creates()
  link(@Body() body: LinkVisitorsDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.link(body, actor);
  }

  /** Takes a record out of its group again; both are as they were. */
  @Post(VISITORS_ROUTES.unlinking)
  @Requires('visitors.link')
  @Creates()
  unlink(@IdParam('id') id: string, @Acting() actor: Actor): Promise<Created> {
    return this.handler.unlink(id, actor);
  }
}
