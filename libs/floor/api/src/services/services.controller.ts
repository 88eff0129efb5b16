import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import {
  SERVICE_ROUTES,
  type ServiceDay,
  type ServiceSettingsNow,
  type ServicesToday,
  type Turn,
} from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import { GiveServiceHandler } from './give-service.handler';
import { EditServicesHandler, ReadServicesHandler } from './read-services.handler';
import {
  ActOnTurnDto,
  GiveServiceDto,
  ListServiceDaysDto,
  ListTurnsDto,
  ServiceSettingsDto,
  TakeTurnDto,
} from './services.dto';
import { TakeTurnHandler } from './take-turn.handler';

@Controller()
export class ServicesController {
  constructor(
    private readonly reading: ReadServicesHandler,
    private readonly editing: EditServicesHandler,
    private readonly giving: GiveServiceHandler,
    private readonly turns: TakeTurnHandler,
  ) {}

  /** What the house offers; version 0 until somebody decides. */
  @Get(SERVICE_ROUTES.settings)
  @Requires('floor.services')
  async offered(
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceSettingsNow> {
    return withETag(reply, await this.reading.offered(actor));
  }

  /** Decides what the house offers. */
  @Put(SERVICE_ROUTES.settings)
  @Requires('floor.settings')
  edit(
    @IfMatch() version: number,
    @Body() body: ServiceSettingsDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.editing.handle(body, version, actor);
  }

  /** How the services run now. */
  @Get(SERVICE_ROUTES.today)
  @Requires('floor.services')
  today(@Acting() actor: Actor): Promise<ServicesToday> {
    return this.reading.today(actor);
  }

  /** What the house gave, day by day. */
  @Get(SERVICE_ROUTES.days)
  @Requires('floor.services')
  days(@Query() query: ListServiceDaysDto, @Acting() actor: Actor): Promise<Page<ServiceDay>> {
    return this.reading.days(query, actor);
  }

  /** Turns and appointments of one day. */
  @Get(SERVICE_ROUTES.turns)
  @Requires('floor.run-queue')
  list(@Query() query: ListTurnsDto, @Acting() actor: Actor): Promise<Page<Turn>> {
    return this.reading.list(query, actor);
  }

  /** Counts a meal, a coffee, clothes. */
  @Post(SERVICE_ROUTES.given)
  @Requires('floor.give-service')
  @Creates()
  give(@Body() body: GiveServiceDto, @Acting() actor: Actor): Promise<Created> {
    return this.giving.give(body, actor);
  }

  /** Takes back what one gave oneself, within ten seconds. */
  @Post(SERVICE_ROUTES.givenUndo)
  @Requires('floor.give-service')
  @Creates()
  takeBack(@IdParam('id') id: string, @Acting() actor: Actor): Promise<Created> {
    return this.giving.undo(id, actor);
  }

  /** Gets in line, makes an appointment, or takes a locker. */
  @Post(SERVICE_ROUTES.turns)
  @Requires('floor.run-queue')
  @Creates()
  take(@Body() body: TakeTurnDto, @Acting() actor: Actor): Promise<Created> {
    return this.turns.take(body, actor);
  }

  /** Does something with a turn as it was seen. */
  @Post(SERVICE_ROUTES.turnActs)
  @Requires('floor.run-queue')
  @Creates()
  act(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ActOnTurnDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.turns.act(id, version, body, actor);
  }

  /** Takes back one's own last act on a turn, within ten seconds. */
  @Post(SERVICE_ROUTES.turnUndo)
  @Requires('floor.run-queue')
  @Creates()
  undo(@IdParam('id') id: string, @IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    return this.turns.undo(id, version, actor);
  }
}
