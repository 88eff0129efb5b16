import {
  ACCOUNT_SORTS,
  ACCOUNT_SOUGHT,
  ACCOUNT_STATUSES,
  type AccountQuery,
  type AccountSort,
  type AccountStatus,
  type Role,
  ROLES,
} from '@luwte/identity/domain';
import { ChoiceField, ListQueryDto, TextField } from '@luwte/platform/api';

export class ListAccountsDto extends ListQueryDto implements AccountQuery {
  @TextField(ACCOUNT_SOUGHT, { optional: true })
  query?: string;

  @ChoiceField(ACCOUNT_STATUSES, { optional: true })
  status?: AccountStatus;

  @ChoiceField(ROLES, { optional: true })
  role?: Role;

  @ChoiceField(ACCOUNT_SORTS, { optional: true })
  sort?: AccountSort;
}
