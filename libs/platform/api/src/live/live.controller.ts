import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { LiveEvent } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import { Acting, type ActingRequest, SignedIn } from '../acting/access';
import type { Actor } from '../acting/actor';
import { LiveRelay } from './live-relay';
import { LiveConnections } from './live-connections';

/** The live stream (server-sent events): what changed in this house, never whom it concerns. */
@Controller('live')
export class LiveController {
  constructor(
    private readonly relay: LiveRelay,
    private readonly connections: LiveConnections,
  ) {}

  /**
   * Streams `change` events; a client that comes back with `Last-Event-ID` first gets what it missed, or `reload`
   * when that lies further back than news is kept.
   */
  @Get()
  @SignedIn()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'event: change, data: {type, subjectId, version, at}',
    schema: { type: 'string' },
  })
  async stream(
    @Acting() actor: Actor,
    @Req() request: ActingRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const resumeFrom = request.headers['last-event-id'];
    const position = typeof resumeFrom === 'string' && /^\d{1,20}$/.test(resumeFrom) ? resumeFrom : null;
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    });
    const held: string[] = [];
    let catchingUp = true;
    const send = (text: string): void => {
      if (catchingUp) held.push(text);
      else raw.write(text);
    };
    const unsubscribe = this.relay.subscribe((batch) => {
      if (batch.facilityId === actor.facilityId) send(frame(batch.horizon, batch.events));
    });
    this.connections.add(actor, raw, unsubscribe);
    await this.catchUp(actor, position, raw);
    catchingUp = false;
    for (const text of held) raw.write(text);
  }

  private async catchUp(actor: Actor, position: string | null, raw: ServerResponse): Promise<void> {
    const missed = position === null ? null : await this.relay.since(actor.facilityId, position);
    if (missed) raw.write(frame(missed.horizon, missed.events));
    else
      raw.write(
        `id: ${await this.relay.position()}\nevent: ${position === null ? 'ready' : 'reload'}\ndata: {}\n\n`,
      );
  }
}

function frame(horizon: string, events: readonly LiveEvent[]): string {
  return (
    events.map((event) => `id: ${horizon}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`).join('') ||
    `id: ${horizon}\nevent: ready\ndata: {}\n\n`
  );
}
