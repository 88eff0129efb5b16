import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, Documents, Transaction } from '@luwte/platform/api';
import type { Id, Page } from '@luwte/platform/kernel';
import type { Erasure, ErasureLine, ErasureQuery, PaperLanguage } from '@luwte/visitors/domain';
import { certificatePaper } from './certificate-paper';
import { ErasureRepository } from './erasure.repository';

/** Reads the proof of erasures, on the page and on paper. */
@Injectable()
export class ErasuresHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly erasures: ErasureRepository,
    private readonly documents: Documents,
    private readonly audit: AuditFacade,
  ) {}

  list(query: ErasureQuery, actor: Actor): Promise<Page<ErasureLine>> {
    return this.transaction.read(actor, (tx) => this.erasures.list(tx, query));
  }

  /** @throws Absent */
  find(id: Id, actor: Actor): Promise<Erasure> {
    return this.transaction.read(actor, (tx) => this.erasures.find(tx, id));
  }

  /** The certificate as a PDF file. @throws Absent */
  async paper(id: Id, language: PaperLanguage, actor: Actor): Promise<{ number: number; file: Buffer }> {
    const { erasure, house } = await this.transaction.run(actor, async (tx) => {
      const found = await this.erasures.find(tx, id);
      await this.audit.record(tx, {
        event: 'visitors.erasure-printed',
        category: 'none',
        purpose: 'accountability',
        subjectId: id,
      });
      return { erasure: found, house: await this.erasures.houseName(tx) };
    });
    const file = await this.documents.pdf(certificatePaper(erasure, house, language, actor.timeZone));
    return { number: erasure.number, file };
  }
}
