import { PIN, type SwitchIn } from '@luwte/identity/domain';
import { IdField, TextField } from '@luwte/platform/api';

export class SwitchInDto implements SwitchIn {
  @IdField()
  accountId: string;

  @TextField(PIN)
  pin: string;
}
