import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import type { Clock, Created, Id } from '@luwte/platform/kernel';
import {
  type ErasedPart,
  type ErasurePreview,
  type EraseVisitor,
  requireConfirmation,
  VisitorStateForbids,
} from '@luwte/visitors/domain';
import { PersonRepository } from '../persistence/person.repository';
import { VisitorRepository } from '../persistence/visitor.repository';
import type { RecordSubject } from '../records/visitor-records';
import { Eraser } from './eraser';

/** Carries what erasing would do out of a transaction that is rolled back. */
class OnlyLooked extends Error {
  constructor(readonly parts: readonly ErasedPart[]) {
    super('Rolled back on purpose');
  }
}

/** Erases a visitor for good, or tells what that would do. */
@Injectable()
export class EraseVisitorHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly visitors: VisitorRepository,
    private readonly people: PersonRepository,
    private readonly eraser: Eraser,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Erases the visitor with every record that is linked with theirs: it is one person who asks.
   * @returns the certificate's id
   * @throws EraseMustWait, SanctionRuns, VisitorStateForbids when erased already, NotThisCode, Absent
   */
  erase(id: Id, asked: EraseVisitor, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const { row } = await this.visitors.find(tx, id);
      if (row.status === 'erased') throw new VisitorStateForbids(row.status);
      requireConfirmation(asked.confirmation, row.code);
      const subjects = await this.subjectsOf(tx, id);
      if (subjects.length === 0) throw new VisitorStateForbids('erased');
      const { reason, askedBy, despiteSanction = false } = asked;
      const proof = await this.eraser.erase(
        tx,
        subjects,
        { reason, askedBy, despiteSanction },
        this.clock.now(),
      );
      return { id: proof, version: 1 };
    });
  }

  /** What would go and what would stay: it is done, counted and rolled back. @throws Absent, VisitorStateForbids */
  async preview(id: Id, actor: Actor): Promise<ErasurePreview> {
    const now = this.clock.now();
    const known = await this.transaction.run(actor, async (tx) => {
      const { row } = await this.visitors.find(tx, id);
      if (row.status === 'erased') throw new VisitorStateForbids(row.status);
      const subjects = await this.subjectsOf(tx, id);
      await this.audit.record(tx, {
        event: 'visitors.erasure-weighed',
        category: 'identity',
        purpose: 'accountability',
        visitorKey: row.auditKey,
        subjectId: id,
      });
      return {
        records: subjects.length,
        blocks: await this.eraser.blocks(tx, subjects),
        sanctionUntil: await this.eraser.sanctionUntil(tx, subjects, now),
      };
    });
    return { ...known, parts: known.blocks.length > 0 ? [] : await this.look(id, actor) };
  }

  private async look(id: Id, actor: Actor): Promise<readonly ErasedPart[]> {
    try {
      await this.transaction.run({ ...actor, idempotency: undefined }, async (tx) => {
        throw new OnlyLooked(await this.eraser.forget(tx, await this.subjectsOf(tx, id)));
      });
    } catch (error) {
      if (error instanceof OnlyLooked) return error.parts;
      throw error;
    }
    return [];
  }

  private async subjectsOf(tx: Tx, id: Id): Promise<readonly RecordSubject[]> {
    return this.eraser.lock(tx, await this.people.recordsOf(tx, id));
  }
}
