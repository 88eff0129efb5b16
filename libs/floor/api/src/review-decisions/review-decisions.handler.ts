import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type AdmissionReason,
  type CloseDecisionMonth,
  type DecisionMonth,
  type Month,
  MonthClosed,
  monthOf,
  requireClosable,
  type ReviewDecision,
  spanOfMonth,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, CLOCK, onConstraint, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, newId, type Page } from '@luwte/platform/kernel';

interface MonthRow {
  readonly month: Month;
  readonly deviations: number;
  readonly refusals: number;
  readonly reviewed: number;
  readonly visits: number;
  readonly reasons: { code: AdmissionReason; deviations: number; refusals: number }[];
  readonly closed_at: Date | null;
  readonly closed_by: Id | null;
  readonly closed_note: string | null;
}

const REVIEWED = `exists (select from luwte.floor_decision_review r where r.decision_id = d.id)`;

const MONTHS = `
  with decision as (
    select to_char(d.at at time zone $1, 'YYYY-MM') as month, d.kind, d.reasons, ${REVIEWED} as reviewed
    from luwte.floor_decision d where d.facility_id = luwte.facility()
  ), counted as (
    select month, count(*) filter (where kind = 'deviation')::int as deviations, count(*) filter (where kind = 'refusal')::int as refusals,
      count(*) filter (where reviewed)::int as reviewed
    from decision group by month
  )
  select c.*, m.closed_at, m.closed_by, m.note as closed_note,
    (select count(*)::int from luwte.visit v where v.facility_id = luwte.facility() and not v.void
      and v.arrived_at >= (c.month || '-01')::timestamp at time zone $1
      and v.arrived_at < ((c.month || '-01')::timestamp + interval '1 month') at time zone $1) as visits,
    (select json_agg(json_build_object('code', x.code, 'deviations', x.deviations, 'refusals', x.refusals) order by x.deviations + x.refusals desc, x.code)
      from (select u.code, count(*) filter (where d.kind = 'deviation') as deviations, count(*) filter (where d.kind = 'refusal') as refusals
        from decision d, unnest(d.reasons) as u(code) where d.month = c.month group by u.code) x) as reasons
  from counted c left join luwte.floor_decision_month m on m.facility_id = luwte.facility() and m.month = c.month
  order by c.month desc limit 36`;

/** The coordinator's review: each decision, and then the month. */
@Injectable()
export class ReviewDecisionsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Months that hold decisions, the newest first, at most three years. */
  months(actor: Actor): Promise<Page<DecisionMonth>> {
    return this.transaction.read(actor, async (tx) => {
      const rows = await tx.sql<MonthRow>(MONTHS, [actor.timeZone]);
      const names = await this.identity.namesOf(tx, [
        ...new Set(rows.flatMap(({ closed_by }) => closed_by ?? [])),
      ]);
      return { items: rows.map((row) => toMonth(row, names)), nextCursor: null };
    });
  }

  /** Keeps what the coordinator thinks; an earlier opinion stays beneath it. @throws Absent, MonthClosed */
  review(id: Id, { verdict, note }: ReviewDecision, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const [decision] = await tx.sql<{ at: Date }>(
        'select at from luwte.floor_decision where id = $1 and facility_id = luwte.facility()',
        [id],
      );
      if (!decision) throw new Absent('Decision');
      await lockMonth(tx, monthOf(decision.at.toISOString(), actor.timeZone));
      await tx.sql(
        `insert into luwte.floor_decision_review (facility_id, decision_id, verdict, note, at, by)
         values (luwte.facility(), $1, $2, $3, $4, luwte.account())`,
        [id, verdict, note ?? null, now],
      );
      await this.tell(tx, 'floor.decision-reviewed', id);
      return { id, version: 1 };
    });
  }

  /** Closes a month in which everything has been reviewed. @throws MonthNotOver, DecisionsOpen, MonthClosed */
  close({ id = newId(), month, note }: CloseDecisionMonth, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    const { from, to } = spanOfMonth(month, actor.timeZone);
    return this.transaction.run(actor, async (tx) => {
      await lockMonth(tx, month);
      const [counts] = await tx.sql<{ open: number; deviations: number; refusals: number }>(
        `select count(*) filter (where not ${REVIEWED})::int as open, count(*) filter (where kind = 'deviation')::int as deviations,
           count(*) filter (where kind = 'refusal')::int as refusals
         from luwte.floor_decision d where d.facility_id = luwte.facility() and d.at >= $1 and d.at < $2`,
        [from, to],
      );
      requireClosable(month, counts?.open ?? 0, now, actor.timeZone);
      await onConstraint(
        tx.sql(
          `insert into luwte.floor_decision_month (id, facility_id, month, deviations, refusals, note, closed_at, closed_by)
           values ($1, luwte.facility(), $2, $3, $4, $5, $6, luwte.account())`,
          [id, month, counts?.deviations ?? 0, counts?.refusals ?? 0, note ?? null, now],
        ),
        { floor_decision_month_once: () => new MonthClosed() },
      );
      await this.tell(tx, 'floor.decision-month-closed', id);
      return { id, version: 1 };
    });
  }

  private async tell(tx: Tx, event: string, id: Id): Promise<void> {
    await this.audit.record(tx, { event, category: 'visit', purpose: 'management', subjectId: id });
    tx.emit({ type: 'floor.decisions-changed', subjectId: id, version: 1 });
  }
}

/** Nobody reviews while the month is being closed, nor after. @throws MonthClosed */
async function lockMonth(tx: Tx, month: Month): Promise<void> {
  await tx.sql(
    `select pg_advisory_xact_lock(hashtextextended('floor.decision-month ' || luwte.facility() || $1, 0))`,
    [month],
  );
  const [closed] = await tx.sql(
    'select 1 from luwte.floor_decision_month where facility_id = luwte.facility() and month = $1',
    [month],
  );
  if (closed) throw new MonthClosed();
}

function toMonth(row: MonthRow, names: ReadonlyMap<Id, string>): DecisionMonth {
  const { month, deviations, refusals, reviewed, visits, reasons } = row;
  return {
    month,
    deviations,
    refusals,
    reviewed,
    visits,
    reasons,
    closed: row.closed_at && {
      at: row.closed_at.toISOString(),
      by: row.closed_by ? (names.get(row.closed_by) ?? null) : null,
      note: row.closed_note,
    },
  };
}
