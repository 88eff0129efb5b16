import { DEVICE_NAME, DEVICE_PLACE, type EnrolDevice } from '@luwte/identity/domain';
import { IdField, TextField } from '@luwte/platform/api';

export class EnrolDeviceDto implements EnrolDevice {
  @IdField({ optional: true })
  id?: string;

  @TextField(DEVICE_NAME)
  name: string;

  @TextField(DEVICE_PLACE, { optional: true })
  place?: string;
}
