import { type Role, ROLES, type SecondFactorPolicy } from '@luwte/identity/domain';
import { ChoiceListField } from '@luwte/platform/api';

export class FactorPolicyDto implements SecondFactorPolicy {
  @ChoiceListField(ROLES, { max: ROLES.length })
  roles: Role[];
}
