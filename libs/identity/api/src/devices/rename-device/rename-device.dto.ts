import { DEVICE_NAME, DEVICE_PLACE, type RenameDevice } from '@luwte/identity/domain';
import { TextField } from '@luwte/platform/api';

export class RenameDeviceDto implements RenameDevice {
  @TextField(DEVICE_NAME)
  name: string;

  @TextField(DEVICE_PLACE, { optional: true, nullable: true })
  place?: string | null;
}
