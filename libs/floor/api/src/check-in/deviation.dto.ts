import { type Deviation, REASON_TEXT } from '@luwte/floor/domain';
import { IdField, TextField } from '@luwte/platform/api';

export class DeviationDto implements Deviation {
  @TextField(REASON_TEXT)
  reason: string;

  @IdField({ optional: true, nullable: true })
  secondAccountId?: string | null;
}
