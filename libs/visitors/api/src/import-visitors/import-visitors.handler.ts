import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { type Clock, newId } from '@luwte/platform/kernel';
import {
  type ImportDone,
  type ImportVerdict,
  type ImportVisitors,
  type JudgeImport,
  judgeRows,
  makeCode,
} from '@luwte/visitors/domain';
import { VisitorWriter } from '../register-visitor/visitor-writer';
import { ReferenceRepository } from './reference.repository';

const CODE_BYTES = 32;

/** Takes over visitors from a file: first what that would do, then, when somebody confirms, all of it at once. */
@Injectable()
export class ImportVisitorsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly references: ReferenceRepository,
    private readonly writer: VisitorWriter,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What importing these rows would do. Nothing is kept, not even what was wrong. */
  judge({ rows }: JudgeImport, actor: Actor): Promise<ImportVerdict> {
    const { right, errors } = judgeRows(rows, this.clock.now(), actor.timeZone);
    return this.transaction.run(actor, async (tx) => {
      const added = await this.references.unknownOf(tx, right);
      await this.audit.record(tx, {
        event: 'visitors.import-judged',
        category: 'identity',
        purpose: 'management',
      });
      return {
        added: added.length,
        known: right.length - added.length,
        wrong: rows.length - right.length,
        errors,
      };
    });
  }

  /** Adds whoever is new; whoever is known stays as they are, and wrong rows are left out. All of it or nothing. */
  import({ id = newId(), rows }: ImportVisitors, actor: Actor): Promise<ImportDone> {
    const now = this.clock.now();
    const { right } = judgeRows(rows, now, actor.timeZone);
    return this.transaction.run(actor, async (tx) => {
      await this.references.queue(tx);
      const visitors = (await this.references.unknownOf(tx, right)).map(
        ({ reference, profile, registeredAt, lastVisitAt }) => ({
          id: newId(),
          code: makeCode(randomBytes(CODE_BYTES)),
          auditKey: randomUUID(),
          reference,
          profile,
          registeredAt,
          lastVisitAt,
        }),
      );
      await this.writer.writeAll(tx, visitors);
      await this.references.remember(tx, id, visitors);
      const done = {
        id,
        added: visitors.length,
        known: right.length - visitors.length,
        wrong: rows.length - right.length,
      };
      await this.references.note(tx, done, now);
      await this.audit.recordAll(tx, [
        { event: 'visitors.imported', category: 'identity', purpose: 'management', subjectId: id },
        ...visitors.map((visitor) => ({
          event: 'visitors.registered',
          category: 'identity' as const,
          purpose: 'admission' as const,
          visitorKey: visitor.auditKey,
          subjectId: visitor.id,
        })),
      ]);
      tx.emit({ type: 'visitors.imported', subjectId: id, version: 1 });
      return { ...done, version: 1 };
    });
  }
}
