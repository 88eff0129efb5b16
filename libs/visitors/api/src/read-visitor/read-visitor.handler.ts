import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Id } from '@luwte/platform/kernel';
import { readCode, type VisitorCard, type VisitorPass } from '@luwte/visitors/domain';
import { LinkRepository } from '../link-visitors/link.repository';
import { AlertRepository } from '../persistence/alert.repository';
import { VisitorEntity } from '../persistence/visitor.entity';
import { type KnownVisitor, VisitorRepository } from '../persistence/visitor.repository';

/** How many alerts of before a card shows. */
const PAST_ALERTS = 10;

/** Reads one visitor's record; each reading leaves an audit entry, also under the linked records that the card shows. */
@Injectable()
export class ReadVisitorHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly visitors: VisitorRepository,
    private readonly alerts: AlertRepository,
    private readonly links: LinkRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The card of the visitor `id`. @throws Absent */
  card(id: Id, actor: Actor): Promise<VisitorCard> {
    return this.transaction.run(actor, async (tx) => this.read(tx, await this.visitors.find(tx, id)));
  }

  /** The card of the visitor with the code `text`. @throws Absent also for what is no code */
  cardByCode(text: string, actor: Actor): Promise<VisitorCard> {
    const read = readCode(text);
    return this.transaction.run(actor, async (tx) => {
      const row =
        read.kind === 'code' ? await tx.manager.findOneBy(VisitorEntity, { code: read.code }) : null;
      if (!row) throw new Absent('Visitor');
      return this.read(tx, await this.visitors.find(tx, row.id));
    });
  }

  /** The card as emergency access opens it, within the caller's transaction. @throws Absent */
  async cardInEmergency(tx: Tx, id: Id): Promise<VisitorCard> {
    return this.read(tx, await this.visitors.find(tx, id), true);
  }

  /** What the pass shows. @throws Absent */
  pass(id: Id, actor: Actor): Promise<VisitorPass> {
    return this.transaction.run(actor, async (tx) => {
      const { row } = await this.visitors.find(tx, id);
      await this.audit.record(tx, {
        event: 'visitors.pass-printed',
        category: 'identity',
        purpose: 'admission',
        visitorKey: row.auditKey,
        subjectId: id,
      });
      return { code: row.code };
    });
  }

  private async read(tx: Tx, known: KnownVisitor, emergency = false): Promise<VisitorCard> {
    const { row, profile } = known;
    if (row.status === 'erased') throw new Absent('Visitor');
    const keys = [row.auditKey, ...(await this.links.keysLinkedWith(tx, row.id))];
    await this.audit.recordAll(
      tx,
      keys.map((visitorKey) => ({
        event: 'visitors.read',
        category: 'identity',
        purpose: 'care',
        visitorKey,
        subjectId: row.id,
        emergency,
      })),
    );
    const now = this.clock.now();
    return {
      ...profile,
      id: row.id,
      version: row.version,
      code: row.code,
      status: row.status,
      over18: row.over18,
      registeredAt: row.registeredAt,
      lastVisitAt: row.lastVisitAt,
      alerts: await this.alerts.inForce(tx, known, now),
      pastAlerts: await this.alerts.past(tx, known, now, PAST_ALERTS),
      linked: await this.links.linkedWith(tx, row.id, now),
    };
  }
}
