import type { Id, Instant, ListQuery, TextLimit } from '@luwte/platform/kernel';
import type { Role } from './roles';

/** How somebody stands in a house; `lapsed` is an invitation whose link no longer works. */
export const ACCOUNT_STATUSES = ['active', 'blocked', 'invited', 'lapsed'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** Why somebody is kept out: by an administrator, or until one lets them in again after a reset in another house. */
export const BLOCK_REASONS = ['admin', 'reset-elsewhere'] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

export const ACCOUNT_SORTS = ['name', '-name', 'lastSeenAt', '-lastSeenAt', 'since', '-since'] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

/** Part of a name or an e-mail address. */
export const ACCOUNT_SOUGHT = { min: 1, max: 254, pattern: /^[^\p{Cc}]*$/u } as const satisfies TextLimit;

export interface AccountQuery extends ListQuery {
  readonly query?: string;
  readonly status?: AccountStatus;
  readonly role?: Role;
  readonly sort?: AccountSort;
}

/** Somebody who works in the house, or is invited to. */
export interface AccountLine {
  readonly id: Id;
  readonly kind: 'account' | 'invitation';
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly status: AccountStatus;
  readonly secondFactor: boolean;
  /** When the account came to the house, or was invited. */
  readonly since: Instant;
  /** Last use in this house within the last month; null without. */
  readonly lastSeenAt: Instant | null;
  /** End of the invitation's link; null without one. */
  readonly linkUntil: Instant | null;
}

/** An account of the house, with what decides which acts are open. */
export interface AccountDetail {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly status: 'active' | 'blocked';
  readonly blockReason: BlockReason | null;
  readonly secondFactor: boolean;
  readonly since: Instant;
  readonly lastSeenAt: Instant | null;
  /** End of the link to a new password that still works; null without one. */
  readonly linkUntil: Instant | null;
  /** It is the account that asks. */
  readonly own: boolean;
  /** It is the only administrator who can sign in. */
  readonly lastAdmin: boolean;
  /** Another house looks after its password and second factor. */
  readonly keptElsewhere: boolean;
}

/** The account as its page shows it. */
export interface AccountView extends AccountDetail {
  /** The house has post, so links can be sent. */
  readonly canSend: boolean;
}

export interface ChangeRoles {
  readonly roles: readonly Role[];
}
