import type { AccountLine, AccountStatus } from '@luwte/identity/domain';
import type { IconName, Tone } from '@luwte/ui';

/** How a status looks. */
export const STATUS_MARKS: Readonly<Record<AccountStatus, { readonly tone: Tone; readonly icon: IconName }>> =
  {
    active: { tone: 'success', icon: 'check_circle' },
    blocked: { tone: 'danger', icon: 'block' },
    invited: { tone: 'info', icon: 'mail' },
    lapsed: { tone: 'warning', icon: 'schedule' },
  };

/** Where a line of the list leads. */
export function pageOf({ kind, id }: Pick<AccountLine, 'kind' | 'id'>): readonly string[] {
  return kind === 'account' ? ['/accounts', id] : ['/accounts', 'invitations', id];
}
