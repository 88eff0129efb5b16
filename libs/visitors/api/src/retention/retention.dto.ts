import { ChoiceField, DayField, IntField, ListQueryDto } from '@luwte/platform/api';
import {
  DORMANT_DAYS,
  HOLD_REASONS,
  type HoldReason,
  type HoldRecord,
  NOTICE_DAYS,
  RETENTION_SORTS,
  RETENTION_STATES,
  RETENTION_YEARS,
  type RetentionQuery,
  type RetentionSort,
  type RetentionState,
  type RetentionTerms,
} from '@luwte/visitors/domain';

export class RetentionTermsDto implements RetentionTerms {
  @IntField(DORMANT_DAYS)
  dormantDays: number;

  @IntField(RETENTION_YEARS)
  years: number;

  @IntField(NOTICE_DAYS)
  noticeDays: number;
}

export class HoldRecordDto implements HoldRecord {
  @ChoiceField(HOLD_REASONS)
  reason: HoldReason;

  @DayField({ optional: true, nullable: true })
  until?: string | null;
}

export class ListRetentionDto extends ListQueryDto implements RetentionQuery {
  @ChoiceField(RETENTION_STATES, { optional: true })
  state?: RetentionState;

  @ChoiceField(RETENTION_SORTS, { optional: true })
  sort?: RetentionSort;
}
