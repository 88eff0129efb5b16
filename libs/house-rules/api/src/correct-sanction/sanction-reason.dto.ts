import { SANCTION_NOTE, type SanctionReason } from '@luwte/house-rules/domain';
import { TextField } from '@luwte/platform/api';

export class SanctionReasonDto implements SanctionReason {
  @TextField(SANCTION_NOTE)
  reason: string;
}
