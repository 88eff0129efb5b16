import { Injectable } from '@nestjs/common';
import { linkEnd, type MadeLink, type MakeLink } from '@luwte/identity/domain';
import type { Actor } from '@luwte/platform/api';
import { type Created, type Id, newId } from '@luwte/platform/kernel';
import { AccountChanges } from '../change-roles/account-changes';
import { LinkPost } from '../make-link/link-post';
import { HouseAccountsRepository } from '../persistence/house-accounts.repository';
import { hashOfToken, newToken } from '../sessions/session-token';
import { Sessions } from '../sessions/sessions';

/** Gives a colleague a way in again, who lost the telephone or forgot the password. */
@Injectable()
export class ResetAccessHandler {
  constructor(
    private readonly changes: AccountChanges,
    private readonly accounts: HouseAccountsRepository,
    private readonly post: LinkPost,
    private readonly sessions: Sessions,
  ) {}

  /** @throws OwnAccount, KeptElsewhere, WithoutFactor, StaleVersion, Absent */
  async resetFactor(id: Id, version: number, actor: Actor): Promise<Created> {
    const change = { act: 'reset-factor', id, version, event: 'identity.second-factor-reset' } as const;
    const changed = await this.changes.run(change, actor, (tx, _, now) =>
      this.accounts.resetFactor(tx, id, now),
    );
    await this.sessions.changed(id);
    return changed;
  }

  /** @throws OwnAccount, KeptElsewhere, AlreadyBlocked, StaleVersion, Absent */
  async linkPassword(id: Id, version: number, { send }: MakeLink, actor: Actor): Promise<MadeLink> {
    const token = newToken();
    let made = { email: '', until: '' };
    const change = { act: 'make-password-link', id, version, event: 'identity.password-link-made' } as const;
    const changed = await this.changes.run(change, actor, (tx, { email }, now) => {
      made = { email, until: linkEnd(now) };
      const link = { accountId: id, tokenHash: hashOfToken(token), now, until: made.until };
      return this.accounts.linkPassword(tx, newId(), link);
    });
    const sent = send === true && (await this.post.send('password', made.email, token));
    return { token, until: made.until, version: changed.version, sent };
  }
}
