import { Controller, Get, Headers, Res } from '@nestjs/common';
import { FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, Requires } from '@luwte/platform/api';
import type { FastifyReply } from 'fastify';
import { ReadBoardHandler } from './read-board.handler';

const NOT_MODIFIED = 304;

@Controller(FLOOR_ROUTES.board)
export class ReadBoardController {
  constructor(private readonly handler: ReadBoardHandler) {}

  /** The live floor. Answers 304 to `If-None-Match` while nothing changed. */
  @Get()
  @Requires('floor.board')
  async read(
    @Acting() actor: Actor,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { json, etag } = await this.handler.handle(actor);
    reply.header('etag', etag);
    if (known === etag) await reply.status(NOT_MODIFIED).send();
    else await reply.type('application/json; charset=utf-8').send(json);
  }
}
