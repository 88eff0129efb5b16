import { ACCOUNT_NAME, EMAIL, type InviteColleague, type Role, ROLES } from '@luwte/identity/domain';
import { ChoiceListField, IdField, TextField } from '@luwte/platform/api';

export class InviteColleagueDto implements InviteColleague {
  @IdField({ optional: true })
  id?: string;

  @TextField(EMAIL)
  email: string;

  @TextField(ACCOUNT_NAME)
  name: string;

  @ChoiceListField(ROLES, { min: 1, max: ROLES.length })
  roles: Role[];
}
