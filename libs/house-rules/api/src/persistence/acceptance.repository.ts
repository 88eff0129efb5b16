import { Injectable } from '@nestjs/common';
import { Absent, type Id, type Instant, type Page } from '@luwte/platform/kernel';
import type { Acceptance, AcceptanceMethod, RuleLanguage, Suspension } from '@luwte/house-rules/domain';
import { rowsToRead, toPage, type Tx } from '@luwte/platform/api';
import { AcceptanceEntity } from './acceptance.entity';
import { readPlace } from './newest-first';

const LIST_ORDER = '-acceptedAt';
const COLUMNS = `a.id, a.visitor_id, a.version_id, v.number, a.language, a.method, a.recorded_by,
  a.witness_account_id, a.accepted_at`;

/** Where a visitor stands with the current rules. */
export interface AcceptanceStanding {
  readonly accepted: boolean;
  readonly currentVersionId: Id | null;
}

/** Where a visitor stands with the house, for the door. */
export interface DoorStanding extends AcceptanceStanding {
  /** What keeps them out now or later, the nearest end first. */
  readonly suspensions: readonly Suspension[];
}

/** What of a visitor an acceptance needs; nothing of it identifies. */
export interface KnownVisitor {
  /** Stands for the visitor in the audit log. */
  readonly auditKey: Id;
  /** On the pass; tells visitors apart without a name. */
  readonly code: string;
  /** The visitor's own key, still wrapped; null when it was destroyed. */
  readonly wrappedKey: Buffer | null;
}

/** What the house asks about acceptances. */
@Injectable()
export class AcceptanceRepository {
  /**
   * The visitor of an acceptance. Visitors lie above the house rules, so their facade cannot be asked; this slice
   * knows the columns that stand for one.
   * @throws {Absent} when the house has no such visitor
   */
  async getVisitor(tx: Tx, visitorId: Id): Promise<KnownVisitor> {
    const [row] = await tx.sql<{ audit_key: Id; code: string; wrapped: Buffer | null }>(
      `select v.audit_key, v.code, k.wrapped from luwte.visitor v
       left join luwte.visitor_key k on k.visitor_id = v.id where v.id = $1`,
      [visitorId],
      'house-rules-visitor',
    );
    if (!row) throw new Absent('Visitor');
    return { auditKey: row.audit_key, code: row.code, wrappedKey: row.wrapped };
  }

  /** Adds an acceptance; `signature` is sealed already. */
  async add(tx: Tx, acceptance: Omit<AcceptanceEntity, 'facilityId'>): Promise<void> {
    await tx.manager.insert(AcceptanceEntity, { ...acceptance, facilityId: tx.facilityId });
  }

  /** Whether the visitor accepted the published version; with none published nothing is left to accept. */
  async standingOf(tx: Tx, visitorId: Id): Promise<AcceptanceStanding> {
    const [row] = await tx.sql<{ id: Id; accepted: boolean }>(
      `select v.id, exists (
         select from luwte.house_rule_acceptance a where a.visitor_id = $1 and a.version_id = v.id
       ) as accepted
       from luwte.house_rule_version v where v.facility_id = luwte.facility() and v.state = 'published'`,
      [visitorId],
      'house-rules-standing',
    );
    return { accepted: row?.accepted ?? true, currentVersionId: row?.id ?? null };
  }

  /** {@link standingOf} and what keeps the visitor out, in one question: the door asks it with every check-in. */
  async standingAtDoor(tx: Tx, visitorId: Id, now: Instant): Promise<DoorStanding> {
    const [row] = await tx.sql<{ id: Id | null; accepted: boolean; suspensions: Suspension[] }>(
      `select v.id, v.id is null or exists (
         select from luwte.house_rule_acceptance a where a.visitor_id = $1 and a.version_id = v.id
       ) as accepted, luwte.house_rule_suspensions(array[$1::uuid], $2) as suspensions
       from (select) one left join luwte.house_rule_version v on v.facility_id = luwte.facility() and v.state = 'published'`,
      [visitorId, now],
      'house-rules-door',
    );
    return {
      accepted: row?.accepted ?? true,
      currentVersionId: row?.id ?? null,
      suspensions: row?.suspensions ?? [],
    };
  }

  /** The visitor's acceptances, newest first. */
  async list(
    tx: Tx,
    visitorId: Id,
    limit: number | undefined,
    cursor: string | undefined,
  ): Promise<Page<Acceptance>> {
    const from = readPlace(cursor, LIST_ORDER);
    const rows = await tx.sql<AcceptanceRow>(
      `select ${COLUMNS} from luwte.house_rule_acceptance a
       join luwte.house_rule_version v on v.id = a.version_id
       where a.visitor_id = $1 and ($2::timestamptz is null or (a.accepted_at, a.id) < ($2, $3::uuid))
       order by a.accepted_at desc, a.id desc limit $4`,
      [visitorId, from?.at ?? null, from?.id ?? null, rowsToRead(limit)],
    );
    return toPage(rows, limit, LIST_ORDER, (row) => [row.accepted_at.toISOString(), row.id], toAcceptance);
  }

  /** Every acceptance of the visitor, oldest first. */
  async all(tx: Tx, visitorId: Id): Promise<readonly Acceptance[]> {
    const rows = await tx.sql<AcceptanceRow>(
      `select ${COLUMNS} from luwte.house_rule_acceptance a
       join luwte.house_rule_version v on v.id = a.version_id where a.visitor_id = $1 order by a.accepted_at, a.id`,
      [visitorId],
    );
    return rows.map(toAcceptance);
  }

  /** Empties the signatures of a visitor who was erased; gives how many there were. */
  async forgetSignatures(tx: Tx, visitorId: Id): Promise<number> {
    const rows = await tx.sql(
      `update luwte.house_rule_acceptance set signature = '' where visitor_id = $1 and signature <> '' returning id`,
      [visitorId],
    );
    return rows.length;
  }

  /**
   * One acceptance and its sealed signature.
   * @throws {Absent} when the house has no such acceptance
   */
  async get(tx: Tx, id: Id): Promise<{ acceptance: Acceptance; sealed: Buffer | null }> {
    const [row] = await tx.sql<AcceptanceRow & { signature: Buffer | null }>(
      `select ${COLUMNS}, a.signature from luwte.house_rule_acceptance a
       join luwte.house_rule_version v on v.id = a.version_id where a.id = $1`,
      [id],
    );
    if (!row) throw new Absent('Acceptance');
    return { acceptance: toAcceptance(row), sealed: row.signature };
  }
}

interface AcceptanceRow {
  readonly id: Id;
  readonly visitor_id: Id;
  readonly version_id: Id;
  readonly number: number;
  readonly language: RuleLanguage;
  readonly method: AcceptanceMethod;
  readonly recorded_by: Id;
  readonly witness_account_id: Id | null;
  readonly accepted_at: Date;
}

function toAcceptance(row: AcceptanceRow): Acceptance {
  return {
    id: row.id,
    visitorId: row.visitor_id,
    versionId: row.version_id,
    versionNumber: row.number,
    language: row.language,
    method: row.method,
    recordedBy: row.recorded_by,
    witnessAccountId: row.witness_account_id,
    acceptedAt: row.accepted_at.toISOString(),
  };
}
