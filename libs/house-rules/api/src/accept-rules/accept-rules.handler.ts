import { Inject, Injectable } from '@nestjs/common';
import type { AcceptRules } from '@luwte/house-rules/domain';
import type { Clock, Created } from '@luwte/platform/kernel';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { AcceptanceRecorder } from './acceptance-recorder';

@Injectable()
export class AcceptRulesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly recorder: AcceptanceRecorder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  handle(command: AcceptRules, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, (tx) => this.recorder.record(tx, command, this.clock.now()));
  }
}
