import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type {
  AdmissionReason,
  AdviceOutcome,
  LeaveReason,
  ObservationState,
  OtherwiseWhere,
  VisitDetail,
  VisitReading,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Id } from '@luwte/platform/kernel';
import type { Route, Substance } from '@luwte/visitors/domain';
import { toVisitItem, VISIT_FROM, VISIT_LINE, type VisitLine } from './visit-line';

interface DetailRow extends VisitLine {
  readonly visitor_key: Id | null;
  readonly advice_outcome: AdviceOutcome;
  readonly advice_reasons: AdmissionReason[];
  readonly leave_reason: LeaveReason | null;
}
interface UseRow {
  readonly id: Id;
  readonly at: Date;
  readonly substance: Substance;
  readonly route: Route;
  readonly new_batch: boolean;
  readonly peer_assisted: boolean;
  readonly splitting: boolean;
  readonly alone: boolean;
  readonly otherwise_where: OtherwiseWhere;
  readonly superseded: boolean;
}
interface ObservationRow {
  readonly id: Id;
  readonly at: Date;
  readonly state: ObservationState;
  readonly respiratory_rate: number | null;
  readonly spo2: number | null;
}
interface EventRow {
  readonly id: Id;
  readonly at: Date;
  readonly action: string;
  readonly account_id: Id;
  readonly place_label: string | null;
  readonly note: string | null;
  readonly undone: boolean;
}

/** Reads one visit with everything that happened in it; the reading leaves an audit entry. */
@Injectable()
export class ReadVisitHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** @throws Absent */
  handle(id: Id, actor: Actor): Promise<VisitDetail> {
    return this.transaction.run(actor, async (tx) => {
      const [row] = await tx.sql<DetailRow>(
        `select ${VISIT_LINE}, v.visitor_key, v.advice_outcome, v.advice_reasons, v.leave_reason from ${VISIT_FROM} where v.id = $1 and not v.void`,
        [id],
      );
      if (!row) throw new Absent('Visit');
      await this.audit.record(tx, {
        event: 'floor.visit-read',
        category: 'visit',
        purpose: 'care',
        visitorKey: row.visitor_key,
        subjectId: id,
      });
      return {
        ...toVisitItem(row),
        adviceOutcome: row.advice_outcome,
        adviceReasons: row.advice_reasons,
        leaveReason: row.leave_reason,
        usesList: await this.uses(tx, id),
        observations: await this.observations(tx, id),
        timeline: await this.timeline(tx, id),
        earlierReadings: await this.earlierReadings(tx, id),
      };
    });
  }

  private async uses(tx: Tx, id: Id): Promise<VisitDetail['usesList']> {
    const rows = await tx.sql<UseRow>('select * from luwte.visit_use where visit_id = $1 order by at, id', [
      id,
    ]);
    return rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      substance: row.substance,
      route: row.route,
      newBatch: row.new_batch,
      peerAssisted: row.peer_assisted,
      splitting: row.splitting,
      alone: row.alone,
      otherwiseWhere: row.otherwise_where,
      superseded: row.superseded,
    }));
  }

  private async observations(tx: Tx, id: Id): Promise<VisitDetail['observations']> {
    const rows = await tx.sql<ObservationRow>(
      'select * from luwte.visit_observation where visit_id = $1 and not undone order by at, id',
      [id],
    );
    return rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      state: row.state,
      respiratoryRate: row.respiratory_rate,
      spo2: row.spo2,
    }));
  }

  private async earlierReadings(tx: Tx, id: Id): Promise<VisitDetail['earlierReadings']> {
    const rows = await tx.sql<{
      at: Date;
      note: string;
      before: Omit<VisitReading, 'supersededAt' | 'reason'>;
    }>(
      `select at, note, before from luwte.visit_event where visit_id = $1 and action = 'correct' order by at desc, id desc`,
      [id],
    );
    return rows.map(({ at, note, before: { version, arrivedAt, seatedAt, leftAt } }) => ({
      version,
      arrivedAt,
      seatedAt,
      leftAt,
      supersededAt: at.toISOString(),
      reason: note,
    }));
  }

  private async timeline(tx: Tx, id: Id): Promise<VisitDetail['timeline']> {
    const rows = await tx.sql<EventRow>(
      `select e.id, e.at, e.action, e.account_id, p.label as place_label, e.note, e.undone
       from luwte.visit_event e left join luwte.floor_place p on p.id = e.place_id where e.visit_id = $1 order by e.at, e.id`,
      [id],
    );
    const names = await this.identity.namesOf(tx, [...new Set(rows.map(({ account_id }) => account_id))]);
    return rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      action: row.action,
      accountName: names.get(row.account_id) ?? null,
      placeLabel: row.place_label,
      note: row.note,
      undone: row.undone,
    }));
  }
}
