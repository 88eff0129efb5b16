import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type InvitationDetail,
  type InviteColleague,
  linkEnd,
  type MadeLink,
  type MakeLink,
} from '@luwte/identity/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, newId, StaleVersion } from '@luwte/platform/kernel';
import { LinkPost } from '../make-link/link-post';
import { HouseAccountsRepository, type HouseAccountRow } from '../persistence/house-accounts.repository';
import { hashOfToken, newToken } from '../sessions/session-token';

const ACT = { category: 'account', purpose: 'access-control' } as const;

/** Invitations to a house, from the asking to the answer. */
@Injectable()
export class InviteColleagueHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: HouseAccountsRepository,
    private readonly post: LinkPost,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AlreadyHere, AlreadyInvited */
  invite({ id = newId(), email, name, roles }: InviteColleague, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await this.accounts.invite(tx, id, { email, name, roles }, this.clock.now());
      return this.written(tx, id, 1, 'identity.invited');
    });
  }

  /** @throws Absent */
  read(id: Id, actor: Actor): Promise<InvitationDetail> {
    return this.transaction.read(actor, async (tx) => {
      const { version, name, email, roles, since, link_until } = await this.find(tx, id);
      return {
        id,
        version,
        name,
        email,
        roles,
        since: since.toISOString(),
        linkUntil: link_until?.toISOString() ?? null,
        canSend: this.post.enabled,
      };
    });
  }

  /** @throws Absent, StaleVersion */
  async link(id: Id, version: number, { send }: MakeLink, actor: Actor): Promise<MadeLink> {
    const token = newToken();
    const made = await this.transaction.run(actor, async (tx) => {
      const { email } = await this.begin(tx, id, version);
      const until = linkEnd(this.clock.now());
      const next = await this.accounts.linkInvitation(tx, id, { tokenHash: hashOfToken(token), until });
      await this.written(tx, id, next, 'identity.invitation-link-made');
      return { email, until, version: next };
    });
    const sent = send === true && (await this.post.send('join', made.email, token));
    return { token, until: made.until, version: made.version, sent };
  }

  /** @throws Absent, StaleVersion */
  withdraw(id: Id, version: number, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await this.begin(tx, id, version);
      const next = await this.accounts.withdraw(tx, id, this.clock.now());
      return this.written(tx, id, next, 'identity.invitation-withdrawn');
    });
  }

  private async begin(tx: Tx, id: Id, version: number): Promise<HouseAccountRow> {
    await this.accounts.lock(tx);
    const row = await this.find(tx, id);
    if (row.version !== version) throw new StaleVersion(row.version);
    return row;
  }

  private async find(tx: Tx, id: Id): Promise<HouseAccountRow> {
    const row = await this.accounts.findInvitation(tx, id, this.clock.now());
    if (!row) throw new Absent('An invitation');
    return row;
  }

  private async written(tx: Tx, id: Id, version: number, event: string): Promise<Created> {
    await this.audit.record(tx, { ...ACT, event, subjectId: id });
    tx.emit({ type: 'identity.account-changed', subjectId: id, version });
    return { id, version };
  }
}
