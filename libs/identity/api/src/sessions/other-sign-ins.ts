import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Tx } from '@luwte/platform/api';
import type { Clock, Id } from '@luwte/platform/kernel';
import { SessionRepository } from '../persistence/session.repository';
import { Sessions } from './sessions';

/** The actor's sign-ins but for the one that acts: ended in a transaction, told to every screen after it. */
@Injectable()
export class OtherSignIns {
  constructor(
    private readonly repository: SessionRepository,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Ends them in every house. Gives their ids, for {@link tell}. */
  end(tx: Tx): Promise<readonly Id[]> {
    return this.repository.endOthers(tx, tx.actor.sessionId, this.clock.now());
  }

  /** Tells every instance, after commit. */
  async tell(ended: readonly Id[]): Promise<void> {
    for (const id of ended) await this.sessions.changed(id);
  }
}
