import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, Requires, sendPdf } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { type Erasure, type ErasureLine, type ErasurePreview, VISITORS_ROUTES } from '@luwte/visitors/domain';
import type { FastifyReply } from 'fastify';
import { EraseVisitorDto, ListErasuresDto, PaperQueryDto } from './erase-visitor.dto';
import { EraseVisitorHandler } from './erase-visitor.handler';
import { ErasuresHandler } from './erasures.handler';

@Controller()
export class EraseVisitorController {
  constructor(
    private readonly handler: EraseVisitorHandler,
    private readonly erasures: ErasuresHandler,
  ) {}

  /** What erasing the visitor would remove and what would stay; nothing is changed. */
  @Get(VISITORS_ROUTES.erasure)
  @Requires('visitors.erase')
  preview(@IdParam('id') id: string, @Acting() actor: Actor): Promise<ErasurePreview> {
    return this.handler.preview(id, actor);
  }

  /** Erases the visitor for good; answers with the certificate's id. */
  @Post(VISITORS_ROUTES.erasure)
  @Requires('visitors.erase')
  @Creates()
  erase(@IdParam('id') id: string, @Body() body: EraseVisitorDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.erase(id, body, actor);
  }

  /** Certificates of erasure, newest first. */
  @Get(VISITORS_ROUTES.erasures)
  @Requires('visitors.erase')
  list(@Query() query: ListErasuresDto, @Acting() actor: Actor): Promise<Page<ErasureLine>> {
    return this.erasures.list(query, actor);
  }

  /** One certificate of erasure. */
  @Get(VISITORS_ROUTES.erasureProof)
  @Requires('visitors.erase')
  proof(@IdParam('id') id: string, @Acting() actor: Actor): Promise<Erasure> {
    return this.erasures.find(id, actor);
  }

  /** The certificate as a PDF file. */
  @Get(VISITORS_ROUTES.erasurePaper)
  @Requires('visitors.erase')
  async paper(
    @IdParam('id') id: string,
    @Query() { language }: PaperQueryDto,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { number, file } = await this.erasures.paper(id, language ?? 'nl', actor);
    return sendPdf(reply, `wissen-${number}.pdf`, file);
  }
}
