import { APPEAL_OUTCOMES, type AppealOutcome, type DecideAppeal } from '@luwte/house-rules/domain';
import { ChoiceField, DayField } from '@luwte/platform/api';
import { SanctionReasonDto } from '../correct-sanction/sanction-reason.dto';

export class DecideAppealDto extends SanctionReasonDto implements DecideAppeal {
  @ChoiceField(APPEAL_OUTCOMES)
  outcome: AppealOutcome;

  @DayField({ optional: true, nullable: true })
  lastDay?: string | null;
}
