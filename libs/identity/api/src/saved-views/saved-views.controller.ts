import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { IDENTITY_ROUTES, type SavedView } from '@luwte/identity/domain';
import { Acting, type Actor, Creates, IdParam, SignedIn } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { SavedViewQueryDto, SaveViewDto } from './saved-views.dto';
import { SavedViewsHandler } from './saved-views.handler';

@Controller()
export class SavedViewsController {
  constructor(private readonly handler: SavedViewsHandler) {}

  /** One's own views of a list, and those that colleagues share. */
  @Get(IDENTITY_ROUTES.savedViews)
  @SignedIn()
  list(@Query() { list }: SavedViewQueryDto, @Acting() actor: Actor): Promise<Page<SavedView>> {
    return this.handler.list(list, actor);
  }

  /** Keeps a view of a list under a name. */
  @Post(IDENTITY_ROUTES.savedViews)
  @SignedIn()
  @Creates()
  save(@Body() body: SaveViewDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.save(body, actor);
  }

  /** Forgets a view of one's own. */
  @Delete(IDENTITY_ROUTES.savedView)
  @SignedIn()
  @HttpCode(204)
  forget(@IdParam('id') id: string, @Acting() actor: Actor): Promise<void> {
    return this.handler.forget(id, actor);
  }
}
