import { Controller, Get, Param, Res } from '@nestjs/common';
import { Acting, type Actor, IdParam, Requires, withETag } from '@luwte/platform/api';
import { type VisitorCard, type VisitorPass, VISITORS_ROUTES } from '@luwte/visitors/domain';
import type { FastifyReply } from 'fastify';
import { ReadVisitorHandler } from './read-visitor.handler';

@Controller()
export class ReadVisitorController {
  constructor(private readonly handler: ReadVisitorHandler) {}

  /** The card of the visitor whose code was typed or scanned. */
  @Get(VISITORS_ROUTES.byCode)
  @Requires('visitors.read')
  async byCode(
    @Param('code') code: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitorCard> {
    return withETag(reply, await this.handler.cardByCode(code, actor));
  }

  /** The card of a visitor. */
  @Get(VISITORS_ROUTES.visitor)
  @Requires('visitors.read')
  async card(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitorCard> {
    return withETag(reply, await this.handler.card(id, actor));
  }

  /** What the visitor's pass shows: the code and nothing else. */
  @Get(VISITORS_ROUTES.pass)
  @Requires('visitors.print-pass')
  pass(@IdParam('id') id: string, @Acting() actor: Actor): Promise<VisitorPass> {
    return this.handler.pass(id, actor);
  }
}
