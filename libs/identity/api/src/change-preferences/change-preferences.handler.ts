import { Injectable } from '@nestjs/common';
import { type Preferences, readPreferences } from '@luwte/identity/domain';
import { type Actor, Transaction } from '@luwte/platform/api';
import { AccountRepository } from '../persistence/account.repository';
import { Sessions } from '../sessions/sessions';

/** Changes how the actor's own screens look. Of two changes the last counts: nobody else edits them. */
@Injectable()
export class ChangePreferencesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: AccountRepository,
    private readonly sessions: Sessions,
  ) {}

  /** Gives all preferences as they are now. */
  async handle({ language, theme, density }: Partial<Preferences>, actor: Actor): Promise<Preferences> {
    const stored = await this.transaction.run(actor, (tx) =>
      this.accounts.prefer(tx, { language, theme, density }),
    );
    await this.sessions.changed(actor.accountId);
    return readPreferences(stored);
  }
}
