import { ChoiceField, IdField, ListQueryDto, TextField } from '@luwte/platform/api';
import {
  EMERGENCY_KINDS,
  EMERGENCY_REASON,
  EMERGENCY_SORTS,
  type EmergencyAccessQuery,
  type EmergencyKind,
  type OpenInEmergency,
  REVIEW_NOTE,
  REVIEW_STATES,
  REVIEW_VERDICTS,
  type ReviewEmergencyAccess,
  type ReviewState,
  type ReviewVerdict,
  TYPED_CODE,
} from '@luwte/privacy/domain';

export class OpenInEmergencyDto implements OpenInEmergency {
  @IdField({ optional: true })
  id?: string;

  @TextField(TYPED_CODE)
  code: string;

  @ChoiceField(EMERGENCY_KINDS)
  kind: EmergencyKind;

  @TextField(EMERGENCY_REASON)
  reason: string;
}

export class ReviewEmergencyAccessDto implements ReviewEmergencyAccess {
  @ChoiceField(REVIEW_VERDICTS)
  verdict: ReviewVerdict;

  @TextField(REVIEW_NOTE)
  note: string;
}

export class ListEmergencyAccessDto extends ListQueryDto implements EmergencyAccessQuery {
  @ChoiceField(EMERGENCY_SORTS, { optional: true })
  sort?: (typeof EMERGENCY_SORTS)[number];

  @ChoiceField(REVIEW_STATES, { optional: true })
  state?: ReviewState;
}
