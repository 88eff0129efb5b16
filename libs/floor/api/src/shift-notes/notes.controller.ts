import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { NOTE_ROUTES, type NoteItem, type UnreadNotes } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { ActOnNoteDto, AddNoteDto, EditNoteDto, ListNotesDto, TellFoundDto } from './note.dto';
import { NotesHandler } from './notes.handler';

@Controller()
export class NotesController {
  constructor(private readonly handler: NotesHandler) {}

  /** Notes and to-dos; those for one person only for that person. */
  @Get(NOTE_ROUTES.notes)
  @Requires('floor.notes')
  list(@Query() query: ListNotesDto, @Acting() actor: Actor): Promise<Page<NoteItem>> {
    return this.handler.list(query, actor);
  }

  /** How many notes the account has not seen. */
  @Get(NOTE_ROUTES.unread)
  @Requires('floor.notes')
  async unread(@Acting() actor: Actor): Promise<UnreadNotes> {
    return { count: await this.handler.unread(actor) };
  }

  /** The account has seen all notes. */
  @Post(NOTE_ROUTES.read)
  @Requires('floor.notes')
  @Creates()
  seen(@Acting() actor: Actor): Promise<Created> {
    return this.handler.seen(actor);
  }

  /** Writes a note or a to-do. */
  @Post(NOTE_ROUTES.notes)
  @Requires('floor.write-notes')
  @Creates()
  add(@Body() body: AddNoteDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.add(body, actor);
  }

  /** Tells that something was found: a note that somebody must look after. */
  @Post(NOTE_ROUTES.found)
  @Requires('floor.tell-found')
  @Creates()
  found(@Body() body: TellFoundDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.found(body, actor);
  }

  /** Changes one's own note. */
  @Put(NOTE_ROUTES.note)
  @Requires('floor.write-notes')
  edit(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: EditNoteDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.edit(id, version, body, actor);
  }

  /** Does it, takes that back, or takes one's own note back. */
  @Post(NOTE_ROUTES.acts)
  @Requires('floor.write-notes')
  @Creates()
  act(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ActOnNoteDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.act(id, version, body.act, actor);
  }
}
