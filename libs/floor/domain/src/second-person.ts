import type { Role } from '@luwte/identity/domain';
import type { Id } from '@luwte/platform/kernel';
import { FLOOR_GRANTS } from './contract/routes';

/** Whether a colleague can stand beside `accountId` in a deviation: somebody else, who could have let them in too. */
export function canBeSecondPerson(
  colleague: { readonly id: Id; readonly roles: readonly Role[] },
  accountId: Id,
): boolean {
  const receives: readonly Role[] = FLOOR_GRANTS['floor.check-in'];
  return colleague.id !== accountId && colleague.roles.some((role) => receives.includes(role));
}
