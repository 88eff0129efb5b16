import { Controller, Get, Inject, Res } from '@nestjs/common';
import { type AccountView, IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, CLOCK, IdParam, Requires, Transaction, withETag } from '@luwte/platform/api';
import { Absent, type Clock } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import { LinkPost } from '../make-link/link-post';
import { HouseAccountsRepository, toDetail } from '../persistence/house-accounts.repository';

@Controller(IDENTITY_ROUTES.account)
export class ReadAccountController {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: HouseAccountsRepository,
    private readonly post: LinkPost,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One account of the house. */
  @Get()
  @Requires('identity.manage-accounts')
  async read(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const row = await this.transaction.read(actor, (tx) =>
      this.accounts.findAccount(tx, id, this.clock.now()),
    );
    if (!row) throw new Absent('An account');
    return withETag(reply, { ...toDetail(row, actor.accountId), canSend: this.post.enabled });
  }
}
