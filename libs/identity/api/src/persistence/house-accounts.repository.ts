import { Injectable } from '@nestjs/common';
import {
  type AccountDetail,
  type AccountLine,
  type AccountQuery,
  type AccountSort,
  type AccountStatus,
  AlreadyHere,
  AlreadyInvited,
  type BlockReason,
  LastAdmin,
  normalEmail,
  type Role,
} from '@luwte/identity/domain';
import { onConstraint, readCursor, rowsToRead, type Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';

/** An account of the house, or an invitation to it. */
export interface HouseAccountRow {
  readonly id: Id;
  readonly kind: 'account' | 'invitation';
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly status: AccountStatus;
  readonly block_reason: BlockReason | null;
  readonly second_factor: boolean;
  readonly since: Date;
  readonly last_seen_at: Date | null;
  readonly link_until: Date | null;
  readonly last_admin: boolean;
  readonly kept_elsewhere: boolean;
}

export type SortedAccountRow = HouseAccountRow & { readonly sorted_by: string };

/** What is sorted by, always as a text that sorts alike: instants to the microsecond, those without one first. */
const SORTED_BY: Readonly<Record<string, string>> = {
  name: 'lower(a.name)',
  lastSeenAt: `coalesce(to_char(a.last_seen_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), '')`,
  since: `to_char(a.since at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`,
};

/** What administrators ask of the accounts of their house, and do to them. The database checks that they are ones. */
@Injectable()
export class HouseAccountsRepository {
  /** Lets one change of accounts of the house of `tx` run after the other, until the transaction ends. */
  async lock(tx: Tx): Promise<void> {
    await tx.sql('select luwte.house_lock()');
  }

  /** A page of accounts and invitations, and one row more. @throws Invalid for a cursor of another order */
  list(tx: Tx, query: AccountQuery, sort: AccountSort, now: Instant): Promise<SortedAccountRow[]> {
    const cursor = readCursor(query.cursor, sort, 2);
    const by = SORTED_BY[sort.replace('-', '')] ?? 'lower(a.name)';
    const [direction, beyond] = sort.startsWith('-') ? ['desc', '<'] : ['asc', '>'];
    return tx.sql<SortedAccountRow>(
      `select a.*, ${by} as sorted_by from luwte.house_accounts($1) a
       where ($2::text is null or a.status = $2) and ($3::text is null or $3 = any(a.roles))
         and ($4::text is null or position(lower($4) in lower(a.name)) > 0 or position(lower($4) in a.email) > 0)
         and ($5::text is null or (${by}, a.id) ${beyond} ($5, $6::uuid))
       order by ${by} ${direction}, a.id ${direction} limit $7`,
      [
        now,
        query.status ?? null,
        query.role ?? null,
        query.query ?? null,
        cursor?.after[0] ?? null,
        cursor?.after[1] ?? null,
        rowsToRead(query.limit),
      ],
    );
  }

  /** One account of the house; null when it does not work there. */
  findAccount(tx: Tx, id: Id, now: Instant): Promise<HouseAccountRow | null> {
    return this.find(tx, id, 'account', now);
  }

  /** One invitation of the house that was not answered; null when there is none. */
  findInvitation(tx: Tx, id: Id, now: Instant): Promise<HouseAccountRow | null> {
    return this.find(tx, id, 'invitation', now);
  }

  /** Gives the new version. @throws LastAdmin */
  setRoles(tx: Tx, id: Id, roles: readonly Role[]): Promise<number> {
    return keepingAdmin(version(tx, 'select luwte.account_set_roles($1, $2) as version', [id, roles]));
  }

  /** Shuts the account out of the house of `tx`; its sessions there end. @throws LastAdmin */
  block(tx: Tx, id: Id, now: Instant): Promise<number> {
    return keepingAdmin(version(tx, 'select luwte.account_block($1, $2) as version', [id, now]));
  }

  unblock(tx: Tx, id: Id): Promise<number> {
    return version(tx, 'select luwte.account_unblock($1) as version', [id]);
  }

  /** Takes the account's second factor away, ends its sessions, and shuts it out of other houses until they let it in. */
  resetFactor(tx: Tx, id: Id, now: Instant): Promise<number> {
    return version(tx, 'select luwte.account_factor_reset($1, $2) as version', [id, now]);
  }

  /** Makes a link to a new password; one from before stops working. */
  linkPassword(
    tx: Tx,
    linkId: Id,
    { accountId, tokenHash, now, until }: NewLink & { readonly accountId: Id },
  ): Promise<number> {
    return version(tx, 'select luwte.account_password_link($1, $2, $3, $4, $5) as version', [
      linkId,
      accountId,
      tokenHash,
      now,
      until,
    ]);
  }

  /** @throws AlreadyHere, AlreadyInvited */
  async invite(
    tx: Tx,
    id: Id,
    { email, name, roles }: Pick<AccountDetail, 'email' | 'name' | 'roles'>,
    now: Instant,
  ): Promise<void> {
    const insert = 'select luwte.invitation_create($1, $2, $3, $4, $5)';
    await onConstraint(tx.sql(insert, [id, normalEmail(email), name, roles, now]), {
      account_is_here: () => new AlreadyHere(),
      account_invitation_open: () => new AlreadyInvited(),
    });
  }

  /** Makes a link to join; one from before stops working. */
  linkInvitation(tx: Tx, id: Id, { tokenHash, until }: Omit<NewLink, 'now'>): Promise<number> {
    return version(tx, 'select luwte.invitation_link($1, $2, $3) as version', [id, tokenHash, until]);
  }

  withdraw(tx: Tx, id: Id, now: Instant): Promise<number> {
    return version(tx, 'select luwte.invitation_withdraw($1, $2) as version', [id, now]);
  }

  private async find(
    tx: Tx,
    id: Id,
    kind: HouseAccountRow['kind'],
    now: Instant,
  ): Promise<HouseAccountRow | null> {
    const [row] = await tx.sql<HouseAccountRow>(
      'select * from luwte.house_accounts($1) where id = $2 and kind = $3',
      [now, id, kind],
    );
    return row ?? null;
  }
}

interface NewLink {
  readonly tokenHash: Buffer;
  readonly now: Instant;
  readonly until: Instant;
}

async function version(tx: Tx, text: string, params: readonly unknown[]): Promise<number> {
  const [row] = await tx.sql<{ version: number | null }>(text, params);
  if (typeof row?.version !== 'number') throw new Error('The row was there under the lock, and is gone');
  return row.version;
}

function keepingAdmin(work: Promise<number>): Promise<number> {
  return onConstraint(work, { house_keeps_admin: () => new LastAdmin() });
}

/** The line of the list that a row stands for. */
export function toLine(row: HouseAccountRow): AccountLine {
  return {
    id: row.id,
    kind: row.kind,
    version: row.version,
    name: row.name,
    email: row.email,
    roles: row.roles,
    status: row.status,
    secondFactor: row.second_factor,
    since: row.since.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    linkUntil: row.link_until?.toISOString() ?? null,
  };
}

/** The account that a row stands for, as `actorId` sees it. */
export function toDetail(row: HouseAccountRow, actorId: Id): AccountDetail {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    email: row.email,
    roles: row.roles,
    status: row.status === 'blocked' ? 'blocked' : 'active',
    blockReason: row.block_reason,
    secondFactor: row.second_factor,
    since: row.since.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    linkUntil: row.link_until?.toISOString() ?? null,
    own: row.id === actorId,
    lastAdmin: row.last_admin,
    keptElsewhere: row.kept_elsewhere,
  };
}
