import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  refusalOf,
  type SanctionAct,
  type SanctionBefore,
  type SanctionEventKind,
  SanctionOverlaps,
} from '@luwte/house-rules/domain';
import {
  Absent,
  type Clock,
  type Created,
  type Id,
  type Instant,
  newId,
  StaleVersion,
} from '@luwte/platform/kernel';
import { CLOCK, onConstraint, type Tx, VisitorKeys } from '@luwte/platform/api';
import { SANCTION_COLUMNS, SANCTION_FROM, type SanctionRow, standingOf } from './sanction-row';
import { sealText } from './sanction-seal';

/** Columns of a sanction that acts change. */
export type SanctionChanges = Partial<
  Pick<
    SanctionRow,
    | 'rule_version_id'
    | 'rule_key'
    | 'step'
    | 'scope'
    | 'days'
    | 'facts'
    | 'review_on'
    | 'decided_by'
    | 'told_language'
    | 'told_how'
    | 'conversation'
    | 'conversation_outcome'
    | 'appeal'
    | 'appeal_decided_by'
    | 'closed_as'
    | 'superseded_by'
  >
> & {
  readonly starts_at?: Instant;
  readonly ends_at?: Instant | null;
  readonly conversation_at?: Instant | null;
  readonly closed_at?: Instant | null;
};

/** What an act leaves in the history. */
export interface SanctionEntry {
  readonly kind: SanctionEventKind;
  readonly note: string | null;
  /** What a correction replaced. */
  readonly before?: SanctionBefore;
  /** When it was; now when left out. */
  readonly at?: Instant;
}

/** Changes sanctions, and writes each change into their history, the audit log and the news. */
@Injectable()
export class SanctionJournal {
  constructor(
    private readonly keys: VisitorKeys,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  /** @throws Absent when the house has no such sanction */
  async find(tx: Tx, id: Id, lock = false): Promise<SanctionRow> {
    const [row] = await tx.sql<SanctionRow>(
      `select ${SANCTION_COLUMNS} from ${SANCTION_FROM} where s.id = $1${lock ? ' for update of s' : ''}`,
      [id],
    );
    if (!row) throw new Absent('Sanction');
    return row;
  }

  /**
   * The sanction as the page showed it, for an act of the transaction's actor; locked until the end.
   * @throws Absent, StaleVersion, and what {@link refusalOf} says
   */
  async begin(tx: Tx, id: Id, version: number, act: SanctionAct): Promise<SanctionRow> {
    const row = await this.find(tx, id, true);
    if (row.version !== version) throw new StaleVersion(row.version);
    const refusal = refusalOf(act, standingOf(row), tx.actor, this.now());
    if (refusal) throw refusal;
    return row;
  }

  /** The key that seals what is written of a visitor. @throws Absent when the visitor was erased */
  async keyOf(tx: Tx, visitorId: Id): Promise<Buffer> {
    const key = await this.keys.find(tx, visitorId);
    if (!key) throw new Absent('Visitor');
    return key;
  }

  /** Writes an act. @throws SanctionOverlaps when it would run together with another of its scope */
  async write(tx: Tx, row: SanctionRow, changes: SanctionChanges, entry: SanctionEntry): Promise<Created> {
    const version = row.version + 1;
    const columns = Object.keys(changes);
    await onConstraint(
      tx.sql(
        `update luwte.house_rule_sanction set version = $2${columns.map((name, at) => `, ${name} = $${at + 3}`).join('')}
         where id = $1`,
        [row.id, version, ...Object.values(changes)],
      ),
      { house_rule_sanction_one_at_a_time: () => new SanctionOverlaps(null) },
    );
    return this.note(tx, row, version, entry);
  }

  /** Writes one line of the history with its audit entry and its news. */
  async note(
    tx: Tx,
    { id, visitor_id, audit_key }: Pick<SanctionRow, 'id' | 'visitor_id' | 'audit_key'>,
    version: number,
    { kind, note, before, at = this.now() }: SanctionEntry,
  ): Promise<Created> {
    const eventId = newId();
    const key = await this.keyOf(tx, visitor_id);
    const { facts = null, ...rest } = before ?? {};
    await tx.sql(
      `insert into luwte.house_rule_sanction_event (id, facility_id, sanction_id, version, at, kind, account_id, note, before, facts_before)
       values ($1, luwte.facility(), $2, $3, $4, $5, luwte.account(), $6, $7::jsonb, $8)`,
      [
        eventId,
        id,
        version,
        at,
        kind,
        sealText(key, 'note', eventId, note),
        before ? JSON.stringify(rest) : null,
        sealText(key, 'facts-before', eventId, facts),
      ],
    );
    await this.audit.record(tx, {
      event: `house-rules.sanction-${kind}`,
      category: 'agreement',
      purpose: 'safety',
      visitorKey: audit_key,
      subjectId: id,
    });
    tx.emit({ type: 'house-rules.sanction-changed', subjectId: visitor_id, version });
    return { id, version };
  }
}
