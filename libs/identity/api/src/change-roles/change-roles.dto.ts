import { type ChangeRoles, type Role, ROLES } from '@luwte/identity/domain';
import { ChoiceListField } from '@luwte/platform/api';

export class ChangeRolesDto implements ChangeRoles {
  @ChoiceListField(ROLES, { min: 1, max: ROLES.length })
  roles: Role[];
}
