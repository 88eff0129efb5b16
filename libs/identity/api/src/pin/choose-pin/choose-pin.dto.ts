import { type ChoosePin, PASSWORD, PIN } from '@luwte/identity/domain';
import { SecretField, TextField } from '@luwte/platform/api';

export class ChoosePinDto implements ChoosePin {
  @SecretField(PASSWORD)
  password: string;

  @TextField(PIN)
  pin: string;
}
