import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { AddDayRemark, DayLine, DayListQuery, DayLog } from '@luwte/floor/domain';
import { type Actor, CLOCK, readCursor, toPage, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Day, newId, type Page } from '@luwte/platform/kernel';
import { ChecklistRepository } from '../day-checklist/checklist.repository';
import { NoteRepository } from '../shift-notes/note.repository';
import { DayLogRepository, toLine } from './day-log.repository';
import { LogSources } from './log-sources';

/** What the protocol is made of. */
@Injectable()
export class DayLogParts {
  constructor(
    readonly log: DayLogRepository,
    readonly checklist: ChecklistRepository,
    readonly notes: NoteRepository,
    readonly sources: LogSources,
  ) {}
}

const READ_NOTES = 'floor.notes';

/** The protocol of a day: read, printed, added to, never changed. */
@Injectable()
export class DayLogHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly parts: DayLogParts,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The days of the house, newest first unless asked otherwise. */
  list(query: DayListQuery, actor: Actor): Promise<Page<DayLine>> {
    const sort = query.sort ?? '-day';
    const cursor = readCursor(query.cursor, sort, 1);
    return this.transaction.read(actor, async (tx) => {
      const rows = await this.parts.log.list(tx, query, sort.startsWith('-'), cursor);
      return toPage(rows, query.limit, sort, ({ day }) => [day], toLine);
    });
  }

  /** The protocol of one day. It names visitors by code, so reading it is logged. @throws Absent */
  read(day: Day, actor: Actor): Promise<DayLog> {
    return this.transaction.run(actor, async (tx) => {
      const log = await this.log(tx, day);
      await this.audit.record(tx, {
        event: 'floor.day-log-read',
        category: 'visit',
        purpose: 'accountability',
        subjectId: tx.facilityId,
      });
      return log;
    });
  }

  /** Adds a correction behind the protocol. @throws Absent */
  remark({ onDay, text }: AddDayRemark, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      if (!(await this.parts.log.find(tx, onDay))) throw new Absent('Day');
      const id = newId();
      const number = await this.parts.log.addRemark(tx, id, onDay, text, now);
      await this.audit.record(tx, {
        event: 'floor.day-remark-added',
        category: 'visit',
        purpose: 'accountability',
        subjectId: id,
      });
      tx.emit({ type: 'floor.day-log-changed', subjectId: tx.facilityId, version: number });
      return { id, version: number };
    });
  }

  /** Everything of one day. @throws Absent */
  private async log(tx: Tx, day: Day): Promise<DayLog> {
    const { log, checklist, notes, sources } = this.parts;
    const row = await log.find(tx, day);
    if (!row) throw new Absent('Day');
    return {
      ...toLine(row),
      ...(await log.counts(tx, day)),
      events: await log.events(tx, day),
      items: await log.items(tx, day),
      present: await checklist.presences(tx, day),
      byRoute: await log.byRoute(tx, day),
      byRoom: await log.byRoom(tx, day),
      refusalReasons: await log.refusalReasons(tx, day),
      observations: await log.observations(tx, day),
      takeovers: await log.takeovers(tx, day),
      notes: tx.actor.permissions.has(READ_NOTES) ? await notes.toItems(tx, await notes.ofDay(tx, day)) : [],
      sections: await sources.sections(tx, day),
      dayRemarks: await log.remarks(tx, day),
    };
  }
}
