import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { type DuplicateSuggestion, VISITORS_ROUTES } from '@luwte/visitors/domain';
import { DismissDuplicateDto, DuplicatesDto } from './suggest-duplicates.dto';
import { SuggestDuplicatesHandler } from './suggest-duplicates.handler';

@Controller()
export class SuggestDuplicatesController {
  constructor(private readonly handler: SuggestDuplicatesHandler) {}

  /** Records that may be one person, the likeliest first. */
  @Get(VISITORS_ROUTES.duplicates)
  @Requires('visitors.link')
  suggest(@Query() query: DuplicatesDto, @Acting() actor: Actor): Promise<Page<DuplicateSuggestion>> {
    return this.handler.suggest(query, actor);
  }

  /** Says that two records are two people; they are suggested no more. */
  @Post(VISITORS_ROUTES.dismissals)
  @Requires('visitors.link')
  @Creates()
  dismiss(@Body() body: DismissDuplicateDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.dismiss(body, actor);
  }

  /** Takes that back. */
  @Post(VISITORS_ROUTES.dismissalBack)
  @Requires('visitors.link')
  @Creates()
  takeBack(@IdParam('id') id: string, @Acting() actor: Actor): Promise<Created> {
    return this.handler.takeBack(id, actor);
  }
}
