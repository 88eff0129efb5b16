import { Body, Controller, Get, Post, Put, Res } from '@nestjs/common';
import { FLOOR_ROUTES, type Room } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import { AddRoomDto, EditRoomDto } from './room.dto';
import { RoomsHandler } from './rooms.handler';

@Controller()
export class RoomsController {
  constructor(private readonly handler: RoomsHandler) {}

  /** The rooms of the house, all on one page. */
  @Get(FLOOR_ROUTES.rooms)
  @Requires('floor.read-settings')
  async list(@Acting() actor: Actor): Promise<Page<Room>> {
    return { items: await this.handler.list(actor), nextCursor: null };
  }

  /** One room. */
  @Get(FLOOR_ROUTES.room)
  @Requires('floor.read-settings')
  async find(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Room> {
    return withETag(reply, await this.handler.find(id, actor));
  }

  /** Adds a room. */
  @Post(FLOOR_ROUTES.rooms)
  @Requires('floor.settings')
  @Creates()
  add(@Body() body: AddRoomDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.add(body, actor);
  }

  /** Makes the room as the body says. */
  @Put(FLOOR_ROUTES.room)
  @Requires('floor.settings')
  edit(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: EditRoomDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.edit(id, version, body, actor);
  }
}
