import type { DomainError } from '@luwte/platform/kernel';
import type { AccountDetail } from './contract/accounts';
import type { Role } from './contract/roles';
import { AlreadyBlocked, KeptElsewhere, LastAdmin, NotBlocked, OwnAccount, WithoutFactor } from './errors';

/** What an administrator may do to the account of a colleague. */
export const ACCOUNT_ACTS = [
  'change-roles',
  'block',
  'unblock',
  'reset-factor',
  'make-password-link',
  'end-sign-ins',
] as const;
export type AccountAct = (typeof ACCOUNT_ACTS)[number];

/** What decides whether an act is open. */
export type AccountFacts = Pick<
  AccountDetail,
  'own' | 'lastAdmin' | 'keptElsewhere' | 'status' | 'secondFactor'
>;

/**
 * Why `act` is closed; null when it is open. Nobody changes the own roles or lets oneself in or out; a house keeps an
 * administrator who can sign in; the house that made an account looks after its password and second factor.
 * @param roles the roles that are asked for, with `change-roles`
 */
export function closedBecause(
  act: AccountAct,
  facts: AccountFacts,
  roles: readonly Role[] = [],
): DomainError | null {
  switch (act) {
    case 'change-roles':
      if (facts.own) return new OwnAccount();
      return facts.lastAdmin && !roles.includes('admin') ? new LastAdmin() : null;
    case 'block':
      if (facts.own) return new OwnAccount();
      if (facts.status === 'blocked') return new AlreadyBlocked();
      return facts.lastAdmin ? new LastAdmin() : null;
    case 'unblock':
      if (facts.own) return new OwnAccount();
      return facts.status === 'blocked' ? null : new NotBlocked();
    case 'reset-factor':
      if (facts.own) return new OwnAccount();
      if (facts.keptElsewhere) return new KeptElsewhere();
      return facts.secondFactor ? null : new WithoutFactor();
    case 'make-password-link':
      if (facts.own) return new OwnAccount();
      if (facts.keptElsewhere) return new KeptElsewhere();
      return facts.status === 'blocked' ? new AlreadyBlocked() : null;
    case 'end-sign-ins':
      return null;
  }
}
