import { Controller, Get, Query, Res } from '@nestjs/common';
import { Acting, type Actor, IdParam, Requires, sendPdf } from '@luwte/platform/api';
import { type VisitorExport, VISITORS_ROUTES } from '@luwte/visitors/domain';
import type { FastifyReply } from 'fastify';
import { ExportPaperDto } from '../erase-visitor/erase-visitor.dto';
import { ExportVisitorHandler } from './export-visitor.handler';

@Controller()
export class ExportVisitorController {
  constructor(private readonly handler: ExportVisitorHandler) {}

  /** Everything the house holds on the visitor, as JSON to take along. */
  @Get(VISITORS_ROUTES.records)
  @Requires('visitors.export')
  async records(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitorExport> {
    const told = await this.handler.read(id, actor);
    void reply.header('content-disposition', 'attachment; filename="gegevens.json"');
    return told;
  }

  /** The same as a PDF file, to read and to hand over. */
  @Get(VISITORS_ROUTES.recordsPaper)
  @Requires('visitors.export')
  async paper(
    @IdParam('id') id: string,
    @Query() { language }: ExportPaperDto,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendPdf(reply, 'gegevens.pdf', await this.handler.paper(id, language ?? 'nl', actor));
  }
}
