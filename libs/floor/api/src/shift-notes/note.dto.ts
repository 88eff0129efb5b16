import {
  type ActOnNote,
  type AddNote,
  type EditNote,
  FOUND_TEXT,
  NOTE_ACTS,
  NOTE_AUDIENCES,
  NOTE_KINDS,
  NOTE_PRIORITIES,
  NOTE_SORTS,
  NOTE_STATES,
  NOTE_TEXT,
  type NoteAct,
  type NoteAudience,
  type NoteKind,
  type NotePriority,
  type NoteQuery,
  type NoteSort,
  type NoteState,
  type TellFound,
} from '@luwte/floor/domain';
import { ChoiceField, IdField, InstantField, ListQueryDto, TextField } from '@luwte/platform/api';

export class EditNoteDto implements EditNote {
  @ChoiceField(NOTE_KINDS)
  kind: NoteKind;

  @TextField(NOTE_TEXT)
  text: string;

  @ChoiceField(NOTE_PRIORITIES)
  priority: NotePriority;

  @ChoiceField(NOTE_AUDIENCES)
  audience: NoteAudience;

  @IdField({ optional: true, nullable: true })
  accountId?: string | null;

  @IdField({ optional: true, nullable: true })
  visitorId?: string | null;

  @InstantField({ optional: true, nullable: true })
  dueAt?: string | null;
}

export class AddNoteDto extends EditNoteDto implements AddNote {
  @IdField({ optional: true })
  id?: string;
}

export class ActOnNoteDto implements ActOnNote {
  @ChoiceField(NOTE_ACTS)
  act: NoteAct;
}

export class TellFoundDto implements TellFound {
  @IdField({ optional: true, nullable: true })
  placeId?: string | null;

  @TextField(FOUND_TEXT, { optional: true, nullable: true })
  text?: string | null;
}

export class ListNotesDto extends ListQueryDto implements NoteQuery {
  @ChoiceField(NOTE_STATES, { optional: true })
  state?: NoteState;

  @ChoiceField(NOTE_KINDS, { optional: true })
  kind?: NoteKind;

  @ChoiceField(NOTE_AUDIENCES, { optional: true })
  audience?: NoteAudience;

  @ChoiceField(NOTE_PRIORITIES, { optional: true })
  priority?: NotePriority;

  @ChoiceField(NOTE_SORTS, { optional: true })
  sort?: NoteSort;
}
