import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import {
  LEFT_BEHIND_ROUTES,
  type LeftBehindDetail,
  type LeftBehindLine,
  type LeftBehindRegistered,
} from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import {
  CorrectLeftBehindDto,
  KeepLeftBehindDto,
  ListLeftBehindDto,
  RegisterLeftBehindDto,
  ReleaseLeftBehindDto,
} from './left-behind.dto';
import { LeftBehindHandler } from './left-behind.handler';

@Controller()
export class LeftBehindController {
  constructor(private readonly handler: LeftBehindHandler) {}

  /** The register of substances that were left behind. */
  @Get(LEFT_BEHIND_ROUTES.list)
  @Requires('floor.left-behind')
  list(@Query() query: ListLeftBehindDto, @Acting() actor: Actor): Promise<Page<LeftBehindLine>> {
    return this.handler.list(query, actor);
  }

  /** One of them with its chain of custody. */
  @Get(LEFT_BEHIND_ROUTES.item)
  @Requires('floor.left-behind')
  async find(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeftBehindDetail> {
    return withETag(reply, await this.handler.find(id, actor));
  }

  /** Registers one under the next number of the year. */
  @Post(LEFT_BEHIND_ROUTES.list)
  @Requires('floor.register-left-behind')
  @Creates()
  register(@Body() body: RegisterLeftBehindDto, @Acting() actor: Actor): Promise<LeftBehindRegistered> {
    return this.handler.register(body, actor);
  }

  /** The second witness confirms in their own session, it goes into the safe, or its destruction is confirmed. */
  @Post(LEFT_BEHIND_ROUTES.keeping)
  @Requires('floor.register-left-behind')
  @Creates()
  keep(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: KeepLeftBehindDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.step(id, version, body, actor);
  }

  /** It leaves the house: to the police, or destroyed. */
  @Post(LEFT_BEHIND_ROUTES.release)
  @Requires('floor.release-left-behind')
  @Creates()
  release(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ReleaseLeftBehindDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.step(id, version, body, actor);
  }

  /** Tells how something should have been written. */
  @Post(LEFT_BEHIND_ROUTES.correction)
  @Requires('floor.register-left-behind')
  @Creates()
  correct(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: CorrectLeftBehindDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.correct(id, version, body, actor);
  }
}
