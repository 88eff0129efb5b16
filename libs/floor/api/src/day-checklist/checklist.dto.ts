import {
  type AnswerItem,
  ANSWERS,
  type AnswerValue,
  CHECKLIST_PARTS,
  type ChecklistPart,
  ITEM_KEY,
  type NotePresence,
  PERSON_NAME,
  REMARK,
} from '@luwte/floor/domain';
import { ChoiceField, FlagField, IdField, TextField } from '@luwte/platform/api';

export class AnswerItemDto implements AnswerItem {
  @ChoiceField(CHECKLIST_PARTS)
  part: ChecklistPart;

  @TextField(ITEM_KEY)
  itemKey: string;

  @ChoiceField(ANSWERS)
  answer: AnswerValue;

  @TextField(REMARK, { optional: true, nullable: true })
  remark?: string | null;
}

export class NotePresenceDto implements NotePresence {
  @IdField({ optional: true })
  id?: string;

  @IdField({ optional: true, nullable: true })
  accountId?: string | null;

  @TextField(PERSON_NAME, { optional: true, nullable: true })
  name?: string | null;

  @FlagField()
  bls: boolean;

  @FlagField()
  naloxone: boolean;

  @FlagField()
  lead: boolean;
}
