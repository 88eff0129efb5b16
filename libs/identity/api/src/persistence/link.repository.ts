import { Injectable } from '@nestjs/common';
import { type AcceptInvitation, JoinWithOwn, LINK_TRIES, LinkSpent, type Role } from '@luwte/identity/domain';
import { HotQuery, onConstraint, type Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';

/** A link that was not closed; its age is not judged here. */
export interface LinkRow {
  readonly id: Id;
  readonly kind: 'join' | 'password';
  readonly facility_id: Id;
  readonly house_name: string;
  readonly time_zone: string;
  /** Whose password it is for; null for an invitation. */
  readonly account_id: Id | null;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly link_until: Date;
}

/** The account that an invited address has already. The secret is sealed. */
export interface InvitedCredentials {
  readonly account_id: Id;
  readonly password_hash: string;
  readonly factor_secret: Buffer | null;
}

/** What somebody may do who holds a link and nothing else. Each link does one thing, once. */
@Injectable()
export class LinkRepository {
  constructor(private readonly query: HotQuery) {}

  /** The link of a token (its SHA-256); null when it was never made, or is closed. */
  async find(tokenHash: Buffer): Promise<LinkRow | null> {
    const [row] = await this.query.rows<LinkRow>('identity-link', 'select * from luwte.link_find($1)', [
      tokenHash,
    ]);
    return row ?? null;
  }

  /** What proves the account of the invited address; null when the address has none. */
  async findCredentials(tokenHash: Buffer): Promise<InvitedCredentials | null> {
    const [row] = await this.query.rows<InvitedCredentials>(
      'identity-link-credentials',
      'select * from luwte.link_credentials($1)',
      [tokenHash],
    );
    return row ?? null;
  }

  /** Counts a wrong answer; after too many the link stops working. */
  async fail(tokenHash: Buffer): Promise<void> {
    await this.query.rows('identity-link-fail', 'select luwte.link_fail($1, $2)', [tokenHash, LINK_TRIES]);
  }

  /**
   * Makes the account `accountId` of an invitation.
   * @throws LinkSpent when somebody was first, JoinWithOwn when the address has an account
   */
  accept(
    tx: Tx,
    tokenHash: Buffer,
    account: Pick<AcceptInvitation, 'name' | 'language'> & { readonly id: Id; readonly passwordHash: string },
    now: Instant,
  ): Promise<void> {
    const { id, name, language, passwordHash } = account;
    const work = done(tx, 'select luwte.link_accept($1, $2, $3, $4, $5, $6) as done', [
      tokenHash,
      id,
      name,
      language,
      passwordHash,
      now,
    ]);
    return onConstraint(work, { account_email: () => new JoinWithOwn() });
  }

  /** Gives the account the invitation's roles. @throws LinkSpent when somebody was first, or it is not theirs */
  join(tx: Tx, tokenHash: Buffer, accountId: Id, now: Instant): Promise<void> {
    return done(tx, 'select luwte.link_join($1, $2, $3) as done', [tokenHash, accountId, now]);
  }

  /** Sets the password that the link is for, and ends every session of the account. @throws LinkSpent */
  setPassword(tx: Tx, tokenHash: Buffer, passwordHash: string, now: Instant): Promise<void> {
    return done(tx, 'select luwte.link_password($1, $2, $3) as done', [tokenHash, passwordHash, now]);
  }
}

async function done(tx: Tx, text: string, params: readonly unknown[]): Promise<void> {
  const [row] = await tx.sql<{ done: boolean }>(text, params);
  if (!row?.done) throw new LinkSpent();
}
