import { type CheckOut, LEAVE_REASONS, type LeaveReason } from '@luwte/floor/domain';
import { ChoiceField } from '@luwte/platform/api';

export class CheckOutDto implements CheckOut {
  @ChoiceField(LEAVE_REASONS, { optional: true, nullable: true })
  reason?: LeaveReason | null;
}
