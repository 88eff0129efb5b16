import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { type InformationRequest, PRIVACY_ROUTES, type RequestItem } from '@luwte/privacy/domain';
import type { FastifyReply } from 'fastify';
import {
  CorrectRequestDto,
  DecideRequestDto,
  ListRequestsDto,
  RecordRequestDto,
} from './information-requests.dto';
import { InformationRequestsHandler } from './information-requests.handler';
import { ReadRequestsHandler } from './read-requests.handler';

@Controller()
export class InformationRequestsController {
  constructor(
    private readonly handler: InformationRequestsHandler,
    private readonly reading: ReadRequestsHandler,
  ) {}

  /** Requests for information by police and others, newest first. */
  @Get(PRIVACY_ROUTES.requests)
  @Requires('privacy.read-requests')
  list(@Query() query: ListRequestsDto, @Acting() actor: Actor): Promise<Page<RequestItem>> {
    return this.reading.list(query, actor);
  }

  /** Writes a request down. */
  @Post(PRIVACY_ROUTES.requests)
  @Requires('privacy.record-requests')
  @Creates()
  record(@Body() body: RecordRequestDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.record(body, actor);
  }

  /** One request, with everything that happened to it. */
  @Get(PRIVACY_ROUTES.request)
  @Requires('privacy.read-requests')
  async read(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InformationRequest> {
    return withETag(reply, await this.reading.read(id, actor));
  }

  /** Puts right what was written down; what it said before stays. */
  @Put(PRIVACY_ROUTES.request)
  @Requires('privacy.record-requests')
  correct(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: CorrectRequestDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.correct(id, version, body, actor);
  }

  /** Decides what is answered. */
  @Post(PRIVACY_ROUTES.requestDecision)
  @Requires('privacy.decide-requests')
  @HttpCode(200)
  decide(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: DecideRequestDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.decide(id, version, body, actor);
  }

  /** The answer was given: nothing is left to do. */
  @Post(PRIVACY_ROUTES.requestClosing)
  @Requires('privacy.decide-requests')
  @HttpCode(200)
  close(@IdParam('id') id: string, @IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    return this.handler.close(id, version, actor);
  }
}
