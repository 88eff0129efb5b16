import { Controller, Get, Query } from '@nestjs/common';
import { AUDIT_ROUTES, type AuditListItem } from '@luwte/audit/domain';
import { Acting, type Actor, Requires } from '@luwte/platform/api';
import type { Page } from '@luwte/platform/kernel';
import { ListEntriesDto } from './list-entries.dto';
import { ListEntriesHandler } from './list-entries.handler';

@Controller(AUDIT_ROUTES.entries)
export class ListEntriesController {
  constructor(private readonly handler: ListEntriesHandler) {}

  /** Who did and saw what in this house, newest first. */
  @Get()
  @Requires('audit.read')
  list(@Query() query: ListEntriesDto, @Acting() actor: Actor): Promise<Page<AuditListItem>> {
    return this.handler.handle(query, actor);
  }
}
