import {
  ADMISSION_REASONS,
  type AdmissionReason,
  type CloseDecisionMonth,
  DECISION_KINDS,
  DECISION_SORTS,
  type DecisionKind,
  type DecisionQuery,
  type DecisionSort,
  MONTH,
  REASON_TEXT,
  REVIEW_VERDICTS,
  type ReviewDecision,
  type ReviewVerdict,
} from '@luwte/floor/domain';
import { ChoiceField, IdField, ListQueryDto, QueryFlagField, TextField } from '@luwte/platform/api';

export class ListDecisionsDto extends ListQueryDto implements DecisionQuery {
  @TextField(MONTH, { optional: true })
  month?: string;

  @ChoiceField(DECISION_KINDS, { optional: true })
  kind?: DecisionKind;

  @ChoiceField(ADMISSION_REASONS, { optional: true })
  reason?: AdmissionReason;

  @QueryFlagField({ optional: true })
  reviewed?: boolean;

  @ChoiceField(DECISION_SORTS, { optional: true })
  sort?: DecisionSort;
}

export class ReviewDecisionDto implements ReviewDecision {
  @ChoiceField(REVIEW_VERDICTS)
  verdict: ReviewVerdict;

  @TextField(REASON_TEXT, { optional: true, nullable: true })
  note?: string | null;
}

export class CloseDecisionMonthDto implements CloseDecisionMonth {
  @IdField({ optional: true })
  id?: string;

  @TextField(MONTH)
  month: string;

  @TextField(REASON_TEXT, { optional: true, nullable: true })
  note?: string | null;
}
