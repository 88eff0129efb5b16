import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Documents, Transaction } from '@luwte/platform/api';
import { Absent, type Clock, type Id } from '@luwte/platform/kernel';
import type { PaperLanguage, VisitorExport } from '@luwte/visitors/domain';
import { exportPaper } from './export-paper';
import { VisitorExporter } from './visitor-exporter';

/** Hands out everything held on a visitor, as a file for machines and as a paper to read. */
@Injectable()
export class ExportVisitorHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly exporter: VisitorExporter,
    private readonly documents: Documents,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Absent also for who was erased: nothing is left to tell */
  read(id: Id, actor: Actor): Promise<VisitorExport> {
    return this.transaction.run(actor, async (tx) => {
      const { subjects, told } = await this.exporter.everything(tx, id, this.clock.now());
      if (subjects.length === 0) throw new Absent('Visitor');
      await this.audit.recordAll(
        tx,
        subjects.map(({ auditKey }) => ({
          event: 'visitors.exported',
          category: 'identity',
          purpose: 'accountability',
          visitorKey: auditKey,
          subjectId: id,
        })),
      );
      return told;
    });
  }

  /** The same as a PDF file. @throws Absent */
  async paper(id: Id, language: PaperLanguage, actor: Actor): Promise<Buffer> {
    return this.documents.pdf(exportPaper(await this.read(id, actor), language, actor.timeZone));
  }
}
