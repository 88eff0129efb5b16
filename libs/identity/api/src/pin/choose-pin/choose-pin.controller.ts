import { Body, Controller, Delete, Get, Put, Req } from '@nestjs/common';
import { IDENTITY_ROUTES, PasswordSessionNeeded, type PinState } from '@luwte/identity/domain';
import { Acting, type Actor, SignedIn } from '@luwte/platform/api';
import type { FastifyRequest } from 'fastify';
import { SessionActors } from '../../sessions/session-actors';
import { ChoosePinDto } from './choose-pin.dto';
import { ChoosePinHandler } from './choose-pin.handler';

@Controller(IDENTITY_ROUTES.pin)
export class ChoosePinController {
  constructor(
    private readonly handler: ChoosePinHandler,
    private readonly actors: SessionActors,
  ) {}

  /** Whether one has a PIN, and since when. */
  @Get()
  @SignedIn()
  read(@Acting() actor: Actor): Promise<PinState> {
    return this.handler.read(actor);
  }

  /** Chooses one's own PIN for shared devices; by one's password, in a session that began with it. */
  @Put()
  @SignedIn()
  async choose(
    @Body() body: ChoosePinDto,
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<PinState> {
    await this.refuseSwitchedIn(request);
    return this.handler.choose(body, actor);
  }

  /** Removes one's own PIN. */
  @Delete()
  @SignedIn()
  async remove(@Acting() actor: Actor, @Req() request: FastifyRequest): Promise<PinState> {
    await this.refuseSwitchedIn(request);
    return this.handler.remove(actor);
  }

  private async refuseSwitchedIn(request: FastifyRequest): Promise<void> {
    const session = await this.actors.sessionOf(request);
    if (!session || session.boundTo !== null) throw new PasswordSessionNeeded();
  }
}
