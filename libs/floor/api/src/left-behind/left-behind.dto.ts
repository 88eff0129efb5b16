import {
  type CorrectLeftBehind,
  CUSTODY_STATES,
  CUSTODY_WORDS,
  type CustodyState,
  FOUND_DESCRIPTION,
  FOUND_PLACE,
  KEEPING_STEPS,
  type KeepLeftBehind,
  LEFT_BEHIND_FORMS,
  LEFT_BEHIND_SORTS,
  type LeftBehindForm,
  type LeftBehindQuery,
  type LeftBehindSort,
  MONTH,
  REASON_TEXT,
  type RegisterLeftBehind,
  type ReleaseLeftBehind,
  RELEASING_STEPS,
  SEAL_NUMBER,
} from '@luwte/floor/domain';
import { ChoiceField, IdField, InstantField, ListQueryDto, TextField } from '@luwte/platform/api';

export class RegisterLeftBehindDto implements RegisterLeftBehind {
  @IdField({ optional: true })
  id?: string;

  @InstantField({ optional: true })
  foundAt?: string;

  @TextField(FOUND_PLACE)
  place: string;

  @ChoiceField(LEFT_BEHIND_FORMS)
  form: LeftBehindForm;

  @TextField(FOUND_DESCRIPTION)
  description: string;

  @TextField(SEAL_NUMBER)
  sealNumber: string;
}

export class KeepLeftBehindDto implements KeepLeftBehind {
  @ChoiceField(KEEPING_STEPS)
  step: KeepLeftBehind['step'];

  @TextField(CUSTODY_WORDS, { optional: true, nullable: true })
  safe?: string | null;
}

export class ReleaseLeftBehindDto implements ReleaseLeftBehind {
  @ChoiceField(RELEASING_STEPS)
  step: ReleaseLeftBehind['step'];

  @TextField(CUSTODY_WORDS, { optional: true, nullable: true })
  receiver?: string | null;

  @TextField(CUSTODY_WORDS, { optional: true, nullable: true })
  reference?: string | null;

  @TextField(CUSTODY_WORDS, { optional: true, nullable: true })
  method?: string | null;
}

export class CorrectLeftBehindDto implements CorrectLeftBehind {
  @TextField(REASON_TEXT)
  reason: string;

  @InstantField({ optional: true })
  foundAt?: string;

  @TextField(FOUND_PLACE, { optional: true })
  place?: string;

  @ChoiceField(LEFT_BEHIND_FORMS, { optional: true })
  form?: LeftBehindForm;

  @TextField(FOUND_DESCRIPTION, { optional: true })
  description?: string;

  @TextField(SEAL_NUMBER, { optional: true })
  sealNumber?: string;
}

export class ListLeftBehindDto extends ListQueryDto implements LeftBehindQuery {
  @TextField(MONTH, { optional: true })
  month?: string;

  @ChoiceField(CUSTODY_STATES, { optional: true })
  state?: CustodyState;

  @ChoiceField(LEFT_BEHIND_SORTS, { optional: true })
  sort?: LeftBehindSort;
}
