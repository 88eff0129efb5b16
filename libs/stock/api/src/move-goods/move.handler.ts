import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import type { Clock, Instant } from '@luwte/platform/kernel';
import {
  checkOccurredAt,
  type GiveBack,
  type Posted,
  type Receive,
  type Transfer,
  type Waste,
} from '@luwte/stock/domain';
import { refuseIf } from '../refuse';
import { Mover } from './mover';

/** Moves goods in a transaction of its own; what each throws is said where it is done. */
@Injectable()
export class MoveHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly mover: Mover,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  receive(delivery: Receive, actor: Actor): Promise<Posted> {
    this.requireInTime(delivery.occurredAt);
    return this.transaction.run(actor, (tx) => this.mover.receive(tx, delivery));
  }

  transfer(transfer: Transfer, actor: Actor): Promise<Posted> {
    this.requireInTime(transfer.occurredAt);
    return this.transaction.run(actor, (tx) => this.mover.transfer(tx, transfer));
  }

  waste(waste: Waste, actor: Actor): Promise<Posted> {
    this.requireInTime(waste.occurredAt);
    return this.transaction.run(actor, (tx) => this.mover.waste(tx, waste));
  }

  giveBack(goods: GiveBack, actor: Actor): Promise<Posted> {
    return this.transaction.run(actor, (tx) => this.mover.giveBack(tx, goods));
  }

  private requireInTime(occurredAt: Instant | null | undefined): void {
    refuseIf(checkOccurredAt(occurredAt, this.clock.now()));
  }
}
