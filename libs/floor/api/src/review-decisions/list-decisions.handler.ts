import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type AdmissionReason,
  type AdviceOutcome,
  type DecisionKind,
  type DecisionLine,
  type DecisionQuery,
  type LeaveReason,
  type ObservationState,
  type ReviewVerdict,
  spanOfMonth,
  type VisitState,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, readCursor, rowsToRead, toPage, Transaction } from '@luwte/platform/api';
import type { Id, Page } from '@luwte/platform/kernel';

interface DecisionRow {
  readonly id: Id;
  readonly at: Date;
  readonly kind: DecisionKind;
  readonly outcome: AdviceOutcome;
  readonly reasons: AdmissionReason[];
  readonly note: string | null;
  readonly policy_version: number;
  readonly decided_by: Id;
  readonly second_account_id: Id | null;
  readonly visit_id: Id | null;
  readonly code: string | null;
  readonly state: VisitState | null;
  readonly gravest: ObservationState | null;
  readonly leave_reason: LeaveReason | null;
  readonly verdict: ReviewVerdict | null;
  readonly review_note: string | null;
  readonly reviewed_at: Date | null;
  readonly reviewed_by: Id | null;
}

const SEE_RECORDS = 'visitors.read';

const LINES = `
  select d.id, d.at, d.kind, d.outcome, d.reasons, d.note, d.policy_version, d.decided_by, d.second_account_id, d.visit_id,
    p.code, v.state, v.leave_reason, r.verdict, r.note as review_note, r.at as reviewed_at, r.by as reviewed_by,
    (select o.state from luwte.visit_observation o where o.visit_id = d.visit_id and not o.undone
      order by array_position(array['unresponsive', 'drowsy', 'drowsy-rousable', 'alert']::varchar[], o.state) limit 1) as gravest
  from luwte.floor_decision d
    left join luwte.visit v on v.id = d.visit_id
    left join luwte.visitor p on p.id = coalesce(v.visitor_id, d.visitor_id)
    left join lateral (select * from luwte.floor_decision_review x where x.decision_id = d.id order by x.at desc, x.id desc limit 1) r on true
  where d.facility_id = luwte.facility()
    and ($1::timestamptz is null or d.at >= $1) and ($2::timestamptz is null or d.at < $2)
    and ($3::varchar is null or d.kind = $3) and ($4::varchar is null or d.reasons @> array[$4]::varchar[])
    and ($5::boolean is null or (r.id is not null) = $5)`;

/** Lists deviations and refusals with their review; the reading leaves an audit entry. */
@Injectable()
export class ListDecisionsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
  ) {}

  handle(query: DecisionQuery, actor: Actor): Promise<Page<DecisionLine>> {
    const sort = query.sort ?? '-at';
    const [before, order] = sort === '-at' ? ['<', 'desc'] : ['>', 'asc'];
    const after = readCursor(query.cursor, sort, 2)?.after;
    const span = query.month === undefined ? null : spanOfMonth(query.month, actor.timeZone);
    return this.transaction.run(actor, async (tx) => {
      const rows = await tx.sql<DecisionRow>(
        `${LINES} and ($6::timestamptz is null or (d.at, d.id) ${before} ($6, $7::uuid))
         order by d.at ${order}, d.id ${order} limit $8`,
        [
          span?.from ?? null,
          span?.to ?? null,
          query.kind ?? null,
          query.reason ?? null,
          query.reviewed ?? null,
          after?.[0] ?? null,
          after?.[1] ?? null,
          rowsToRead(query.limit),
        ],
      );
      await this.audit.record(tx, {
        event: 'floor.decisions-read',
        category: 'visit',
        purpose: 'management',
      });
      const accounts = rows.flatMap((row) =>
        [row.decided_by, row.second_account_id ?? [], row.reviewed_by ?? []].flat(),
      );
      const names = await this.identity.namesOf(tx, [...new Set(accounts)]);
      const seesCodes = actor.permissions.has(SEE_RECORDS);
      return toPage(
        rows,
        query.limit,
        sort,
        (row) => [row.at.toISOString(), row.id],
        (row) => toLine(row, names, seesCodes),
      );
    });
  }
}

function toLine(row: DecisionRow, names: ReadonlyMap<Id, string>, seesCodes: boolean): DecisionLine {
  const nameOf = (id: Id | null): string | null => (id === null ? null : (names.get(id) ?? null));
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    outcome: row.outcome,
    reasons: row.reasons,
    note: row.note,
    policyVersion: row.policy_version,
    decidedBy: nameOf(row.decided_by),
    secondPerson: nameOf(row.second_account_id),
    visitId: row.visit_id,
    code: seesCodes ? row.code : null,
    visit: row.state && { state: row.state, gravest: row.gravest, leaveReason: row.leave_reason },
    review:
      row.verdict && row.reviewed_at
        ? {
            verdict: row.verdict,
            note: row.review_note,
            at: row.reviewed_at.toISOString(),
            by: nameOf(row.reviewed_by),
          }
        : null,
  };
}
