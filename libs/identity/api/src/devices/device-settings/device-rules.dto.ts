import { type DeviceRules, LOCK_MINUTES } from '@luwte/identity/domain';
import { IntField } from '@luwte/platform/api';

export class DeviceRulesDto implements DeviceRules {
  @IntField(LOCK_MINUTES)
  lockMinutes: number;
}
