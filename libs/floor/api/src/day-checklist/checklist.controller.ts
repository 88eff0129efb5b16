import { Body, Controller, Get, Post } from '@nestjs/common';
import { DAY_ROUTES, type DayChecklist } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { AnswerItemDto, NotePresenceDto } from './checklist.dto';
import { ChecklistHandler } from './checklist.handler';

@Controller()
export class ChecklistController {
  constructor(private readonly handler: ChecklistHandler) {}

  /** The checklists of today, with who is on duty and what is missing. */
  @Get(DAY_ROUTES.checklist)
  @Requires('floor.fill-checklist')
  read(@Acting() actor: Actor): Promise<DayChecklist> {
    return this.handler.read(actor);
  }

  /** Answers one item. */
  @Post(DAY_ROUTES.answers)
  @Requires('floor.fill-checklist')
  @Creates()
  answer(@Body() body: AnswerItemDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.answer(body, actor);
  }

  /** Notes that somebody is on duty, and what they are certified for. */
  @Post(DAY_ROUTES.presences)
  @Requires('floor.fill-checklist')
  @Creates()
  notePresence(@Body() body: NotePresenceDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.notePresence(body, actor);
  }

  /** Ends somebody's duty. */
  @Post(DAY_ROUTES.presenceEnd)
  @Requires('floor.fill-checklist')
  @Creates()
  endPresence(@IdParam('id') id: string, @Acting() actor: Actor): Promise<Created> {
    return this.handler.endPresence(id, actor);
  }
}
