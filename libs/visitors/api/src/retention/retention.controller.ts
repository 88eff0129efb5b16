import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { type RetentionLine, type RetentionOverview, VISITORS_ROUTES } from '@luwte/visitors/domain';
import type { FastifyReply } from 'fastify';
import { HoldRecordDto, ListRetentionDto, RetentionTermsDto } from './retention.dto';
import { RetentionHandler } from './retention.handler';

@Controller()
export class RetentionController {
  constructor(private readonly handler: RetentionHandler) {}

  /** How long records are kept, and how many go. */
  @Get(VISITORS_ROUTES.retention)
  @Requires('visitors.retention')
  async overview(
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RetentionOverview> {
    return withETag(reply, await this.handler.overview(actor));
  }

  /** Changes how long records are kept. */
  @Put(VISITORS_ROUTES.retention)
  @Requires('visitors.retention')
  change(
    @IfMatch() version: number,
    @Body() body: RetentionTermsDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.change(body, version, actor);
  }

  /** Records that go within half a year, the nearest first. */
  @Get(VISITORS_ROUTES.retentionLines)
  @Requires('visitors.retention')
  list(@Query() query: ListRetentionDto, @Acting() actor: Actor): Promise<Page<RetentionLine>> {
    return this.handler.list(query, actor);
  }

  /** Keeps a record beyond its term. */
  @Post(VISITORS_ROUTES.hold)
  @Requires('visitors.retention')
  @Creates()
  hold(@IdParam('id') id: string, @Body() body: HoldRecordDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.hold(id, body, actor);
  }

  /** Keeps it no longer than its term. */
  @Post(VISITORS_ROUTES.holdRelease)
  @Requires('visitors.retention')
  @Creates()
  release(@IdParam('id') id: string, @Acting() actor: Actor): Promise<Created> {
    return this.handler.release(id, actor);
  }
}
