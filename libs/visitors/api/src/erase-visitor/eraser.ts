import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { HouseRulesFacade } from '@luwte/house-rules/api';
import type { Tx } from '@luwte/platform/api';
import { type Id, type Instant, newId } from '@luwte/platform/kernel';
import {
  addUpParts,
  type EraseBlock,
  type ErasedPart,
  EraseMustWait,
  type ErasureAskedBy,
  type ErasureReason,
  SanctionRuns,
} from '@luwte/visitors/domain';
import { OwnRecords } from '../records/own-records';
import { type RecordSubject, VisitorRecords } from '../records/visitor-records';
import { ErasureRepository } from './erasure.repository';

/** Why, and at whose wish. */
export interface ErasureGrounds {
  readonly reason: ErasureReason;
  readonly askedBy: ErasureAskedBy;
  readonly despiteSanction: boolean;
}

/** Erases visitors within the caller's transaction: all of it, with its certificate, or nothing. */
@Injectable()
export class Eraser {
  constructor(
    private readonly records: VisitorRecords,
    private readonly own: OwnRecords,
    private readonly houseRules: HouseRulesFacade,
    private readonly erasures: ErasureRepository,
    private readonly audit: AuditFacade,
  ) {}

  /** Keeps everybody else from the records until the transaction ends, in one order so that two never wait crosswise. */
  async lock(tx: Tx, ids: readonly Id[]): Promise<readonly RecordSubject[]> {
    const rows = await tx.sql<{ id: Id; audit_key: Id }>(
      `select id, audit_key from luwte.visitor where id = any ($1::uuid[]) and status <> 'erased' order by id for update`,
      [ids],
    );
    return rows.map((row) => ({ id: row.id, auditKey: row.audit_key }));
  }

  /** What must be over first. */
  async blocks(tx: Tx, subjects: readonly RecordSubject[]): Promise<readonly EraseBlock[]> {
    const all: EraseBlock[] = [];
    for (const subject of subjects) all.push(...(await this.records.blocks(tx, subject)));
    return [...new Set(all)];
  }

  /** Until when a suspension runs that has begun, the longest; null when none does. */
  async sanctionUntil(tx: Tx, subjects: readonly RecordSubject[], now: Instant): Promise<Instant | null> {
    const running = await this.houseRules.suspensionsOf(
      tx,
      subjects.map(({ id }) => id),
      now,
    );
    return running.at(-1)?.until ?? null;
  }

  /**
   * Empties the records and everything other slices hold on them; writes the certificate.
   * @param subjects all records of one person, from {@link lock}
   * @returns the certificate's id
   * @throws EraseMustWait, SanctionRuns
   */
  async erase(
    tx: Tx,
    subjects: readonly RecordSubject[],
    grounds: ErasureGrounds,
    now: Instant,
  ): Promise<Id> {
    const blocks = await this.blocks(tx, subjects);
    if (blocks.length > 0) throw new EraseMustWait(blocks);
    const until = await this.sanctionUntil(tx, subjects, now);
    if (until !== null && !grounds.despiteSanction) throw new SanctionRuns(until);
    const id = newId();
    const parts = await this.forget(tx, subjects);
    const { reason, askedBy } = grounds;
    await this.erasures.add(tx, { id, at: now, reason, askedBy, records: subjects.length, parts });
    for (const subject of subjects) {
      await this.audit.record(tx, {
        event: 'visitors.erased',
        category: 'identity',
        purpose: 'accountability',
        visitorKey: subject.auditKey,
        subjectId: id,
      });
      tx.emit({ type: 'visitors.changed', subjectId: subject.id, version: 0 });
    }
    return id;
  }

  /** What {@link erase} does to the tables; the caller who only wants to know rolls it back. */
  async forget(tx: Tx, subjects: readonly RecordSubject[]): Promise<readonly ErasedPart[]> {
    const parts: ErasedPart[] = [];
    for (const subject of subjects) {
      parts.push(...(await this.own.empty(tx, subject.id)));
      parts.push(...(await this.records.forget(tx, subject)));
    }
    return addUpParts(parts);
  }
}
