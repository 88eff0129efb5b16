import { type ChoosePin, PIN } from '@luwte/identity/domain';
import { TextField } from '@luwte/platform/api';

export class ChoosePinDto implements ChoosePin {
  @TextField(PIN)
  pin: string;
}
