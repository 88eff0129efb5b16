import { Injectable } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import type { ExportedRecord, VisitorExport } from '@luwte/visitors/domain';
import { PersonRepository } from '../persistence/person.repository';
import { VisitorRepository } from '../persistence/visitor.repository';
import { OwnRecords } from '../records/own-records';
import { type RecordSubject, VisitorRecords } from '../records/visitor-records';

/** Gathers what every slice holds on a visitor. */
@Injectable()
export class VisitorExporter {
  constructor(
    private readonly visitors: VisitorRepository,
    private readonly people: PersonRepository,
    private readonly own: OwnRecords,
    private readonly records: VisitorRecords,
  ) {}

  /** The record `id` and those linked with it. @throws Absent when the house has none with this id */
  async everything(
    tx: Tx,
    id: Id,
    madeAt: Instant,
  ): Promise<{ readonly subjects: readonly RecordSubject[]; readonly told: VisitorExport }> {
    await this.visitors.find(tx, id);
    const subjects: RecordSubject[] = [];
    const records: ExportedRecord[] = [];
    for (const recordId of await this.people.recordsOf(tx, id)) {
      const { row } = await this.visitors.find(tx, recordId);
      if (row.status === 'erased') continue;
      const subject = { id: recordId, auditKey: row.auditKey };
      subjects.push(subject);
      records.push({
        code: row.code,
        sections: [...(await this.own.sections(tx, recordId)), ...(await this.records.sections(tx, subject))],
      });
    }
    const [house] = await tx.sql<{ name: string }>(
      'select name from luwte.facility where id = luwte.facility()',
    );
    return {
      subjects,
      told: { format: 'luwte.visitor-export/1', house: house?.name ?? '', madeAt, records },
    };
  }
}
