import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { AcceptInvitation } from '@luwte/identity/domain';
import { CLOCK, Transaction } from '@luwte/platform/api';
import { type Clock, type Id, newId } from '@luwte/platform/kernel';
import { type InvitedCredentials, LinkRepository } from '../persistence/link.repository';
import { SecondFactors } from '../second-factor/second-factors';
import { type HeldLink, holderOf } from './link-holder';

const ACT = { category: 'account', purpose: 'access-control' } as const;

/** Writes down what a link was used for: in its house, in the name of the account that it is for. */
@Injectable()
export class LinkRecords {
  constructor(
    private readonly transaction: Transaction,
    private readonly links: LinkRepository,
    private readonly factors: SecondFactors,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes the account. @throws LinkSpent, JoinWithOwn */
  accept(
    { link, tokenHash }: HeldLink,
    account: Pick<AcceptInvitation, 'name' | 'language'> & { readonly passwordHash: string },
  ): Promise<void> {
    const id = newId();
    return this.transaction.run(holderOf(link, id), async (tx) => {
      await this.links.accept(tx, tokenHash, { id, ...account }, this.clock.now());
      await this.audit.record(tx, { ...ACT, event: 'identity.invitation-accepted', subjectId: id });
      tx.emit({ type: 'identity.account-changed', subjectId: id, version: 1 });
    });
  }

  /** Gives the account the invitation's roles, behind its own second factor. @throws LinkSpent, OtpNeeded, OtpWrong */
  join(
    { link, tokenHash }: HeldLink,
    { account_id: id, factor_secret }: InvitedCredentials,
    otp: string | undefined,
  ): Promise<void> {
    return this.transaction.run(holderOf(link, id), async (tx) => {
      await this.factors.prove(tx, factor_secret, otp);
      await this.links.join(tx, tokenHash, id, this.clock.now());
      await this.audit.record(tx, { ...ACT, event: 'identity.invitation-accepted', subjectId: id });
      tx.emit({ type: 'identity.account-changed', subjectId: id, version: 1 });
    });
  }

  /** Sets the password; every session of the account ends. @throws LinkSpent */
  setPassword({ link, tokenHash }: HeldLink, accountId: Id, passwordHash: string): Promise<void> {
    return this.transaction.run(holderOf(link, accountId), async (tx) => {
      await this.links.setPassword(tx, tokenHash, passwordHash, this.clock.now());
      await this.audit.record(tx, { ...ACT, event: 'identity.password-set-by-link', subjectId: accountId });
    });
  }

  /** Counts a wrong answer to an invitation, and notes it in its house. */
  async failed({ link, tokenHash }: HeldLink): Promise<void> {
    await this.links.fail(tokenHash);
    await this.audit.recordAlone(holderOf(link, newId()), {
      ...ACT,
      event: 'identity.invitation-accepted',
      outcome: 'failed',
      subjectId: link.id,
    });
  }
}
