import { Injectable } from '@nestjs/common';
import { type Actor, Transaction } from '@luwte/platform/api';
import type { Created, Id } from '@luwte/platform/kernel';
import type { ReversePosting } from '@luwte/stock/domain';
import { Reverser } from './reverser';

/** Takes a posting back. */
@Injectable()
export class TakeBackHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly reverser: Reverser,
  ) {}

  /** One's own, within ten seconds. @throws TooLateToUndoPosting, AlreadyReversed, NotReversible, StockShort, Absent */
  undo(id: Id, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, (tx) => this.reverser.undo(tx, id));
  }

  /** Anybody's, with a reason. @throws AlreadyReversed, NotReversible, CountedSince, StockShort, Absent */
  reverse(id: Id, { reason }: ReversePosting, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, (tx) => this.reverser.reverse(tx, id, reason));
  }
}
