import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { type Clock, type Created, type Id } from '@luwte/platform/kernel';
import { type LinkVisitors, planLink, planUnlink, VisitorStateForbids } from '@luwte/visitors/domain';
import type { VisitorEntity } from '../persistence/visitor.entity';
import { VisitorRepository } from '../persistence/visitor.repository';
import { LinkRepository } from './link.repository';

/** Links records of one person, and takes that back: both stay as they were. */
@Injectable()
export class LinkVisitorsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly visitors: VisitorRepository,
    private readonly links: LinkRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the group's id. @throws AlreadyLinked, LinkedElsewhere, VisitorStateForbids, Absent */
  link({ leadingId, otherId }: LinkVisitors, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await this.links.queue(tx);
      const rows: VisitorEntity[] = [];
      for (const id of [leadingId, otherId]) {
        const { row } = await this.visitors.find(tx, id);
        if (row.status === 'erased') throw new VisitorStateForbids(row.status);
        rows.push(row);
      }
      const plan = planLink(leadingId, otherId, await this.links.groupsOf(tx, [leadingId, otherId]));
      const group = await this.links.link(tx, plan, this.clock.now());
      await this.note(tx, rows, 'visitors.linked');
      return { id: group, version: 1 };
    });
  }

  /** Takes the record out of its group. @throws NotLinked, VisitorStateForbids, Absent */
  unlink(id: Id, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await this.links.queue(tx);
      const { row } = await this.visitors.find(tx, id);
      if (row.status === 'erased') throw new VisitorStateForbids(row.status);
      const group = await this.links.groupsOf(tx, [id]);
      await this.links.unlink(tx, planUnlink(id, group), this.clock.now());
      await this.note(tx, [row], 'visitors.unlinked');
      for (const { visitorId } of group)
        tx.emit({ type: 'visitors.changed', subjectId: visitorId, version: row.version });
      return { id, version: row.version };
    });
  }

  private async note(tx: Tx, rows: readonly VisitorEntity[], event: string): Promise<void> {
    await this.audit.recordAll(
      tx,
      rows.map((row) => ({
        event,
        category: 'identity',
        purpose: 'management',
        visitorKey: row.auditKey,
        subjectId: row.id,
      })),
    );
    for (const row of rows) tx.emit({ type: 'visitors.changed', subjectId: row.id, version: row.version });
  }
}
