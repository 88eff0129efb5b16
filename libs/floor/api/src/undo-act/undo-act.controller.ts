import { Controller, Post } from '@nestjs/common';
import { FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { UndoActHandler } from './undo-act.handler';

@Controller(FLOOR_ROUTES.undo)
export class UndoActController {
  constructor(private readonly handler: UndoActHandler) {}

  /** Takes back one's own last act on a visit, for ten seconds. */
  @Post()
  @Requires('floor.observe')
  @Creates()
  undo(@IdParam('id') id: string, @IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    return this.handler.handle(id, version, actor);
  }
}
