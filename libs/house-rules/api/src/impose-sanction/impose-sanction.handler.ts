import { Injectable } from '@nestjs/common';
import type { ImposeSanction } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { type Actor, Transaction } from '@luwte/platform/api';
import { SanctionJournal } from '../persistence/sanction-journal';
import { SanctionRecorder } from './sanction-recorder';

@Injectable()
export class ImposeSanctionHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly recorder: SanctionRecorder,
    private readonly journal: SanctionJournal,
  ) {}

  /** @throws NotYourDecision, Invalid, SanctionOverlaps, Absent */
  handle(command: ImposeSanction, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, (tx) => this.recorder.impose(tx, command, this.journal.now()));
  }
}
