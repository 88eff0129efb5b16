import { Injectable } from '@nestjs/common';
import { checkCorrection, type CorrectVisit } from '@luwte/floor/domain';
import { type Actor, Transaction } from '@luwte/platform/api';
import { type Created, type Id, Invalid } from '@luwte/platform/kernel';
import { VisitJournal } from '../persistence/visit-journal';

/** Puts the times of a visit right. What stood there before stays readable in the visit's events. */
@Injectable()
export class CorrectVisitHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly journal: VisitJournal,
  ) {}

  /** @throws StaleVersion when somebody changed the visit since `version`; Invalid, Absent */
  handle(id: Id, version: number, correction: CorrectVisit, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id, version);
      const errors = checkCorrection(visit, correction, this.journal.now());
      if (errors.length > 0) throw new Invalid(errors);
      const changes = {
        arrivedAt: correction.arrivedAt ?? visit.arrivedAt,
        seatedAt: correction.seatedAt === undefined ? visit.seatedAt : correction.seatedAt,
        leftAt: correction.leftAt === undefined ? visit.leftAt : correction.leftAt,
      };
      return this.journal.write(tx, visit, { action: 'correct', changes, note: correction.reason });
    });
  }
}
