import type { SwitchHouse } from '@luwte/identity/domain';
import { IdField } from '@luwte/platform/api';

export class SwitchHouseDto implements SwitchHouse {
  @IdField()
  facilityId: string;
}
