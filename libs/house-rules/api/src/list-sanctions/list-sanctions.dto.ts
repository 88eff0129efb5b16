import {
  APPEAL_STATES,
  type AppealState,
  CODE_SOUGHT,
  SANCTION_SCOPES,
  SANCTION_SORTS,
  SANCTION_STATES,
  SANCTION_STEPS,
  type SanctionQuery,
  type SanctionScope,
  type SanctionSort,
  type SanctionState,
  type SanctionStep,
} from '@luwte/house-rules/domain';
import { ChoiceField, IdField, ListQueryDto, TextField } from '@luwte/platform/api';

export class ListSanctionsDto extends ListQueryDto implements SanctionQuery {
  @ChoiceField(SANCTION_STATES, { optional: true })
  state?: SanctionState;

  @ChoiceField(SANCTION_STEPS, { optional: true })
  step?: SanctionStep;

  @ChoiceField(SANCTION_SCOPES, { optional: true })
  scope?: SanctionScope;

  @ChoiceField(APPEAL_STATES, { optional: true })
  appeal?: AppealState;

  @IdField({ optional: true })
  visitorId?: string;

  @TextField(CODE_SOUGHT, { optional: true })
  code?: string;

  @ChoiceField(SANCTION_SORTS, { optional: true })
  sort?: SanctionSort;
}
