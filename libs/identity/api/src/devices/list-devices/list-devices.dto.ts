import {
  DEVICE_SORTS,
  DEVICE_STATES,
  type DeviceQuery,
  type DeviceSort,
  type DeviceState,
} from '@luwte/identity/domain';
import { ChoiceField, ListQueryDto } from '@luwte/platform/api';

export class ListDevicesDto extends ListQueryDto implements DeviceQuery {
  @ChoiceField(DEVICE_SORTS, { optional: true })
  sort?: DeviceSort;

  @ChoiceField(DEVICE_STATES, { optional: true })
  state?: DeviceState;
}
