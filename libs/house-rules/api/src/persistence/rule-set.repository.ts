import { Injectable } from '@nestjs/common';
import { Absent, type Id, type Instant, type Page, StaleVersion } from '@luwte/platform/kernel';
import type { RuleSetContent, RuleSetSummary, RuleSetVersion } from '@luwte/house-rules/domain';
import { rowsToRead, toPage, type Tx } from '@luwte/platform/api';
import { readPlace } from './newest-first';
import { RuleSetVersionEntity } from './rule-set-version.entity';

const LIST_ORDER = '-createdAt';

/** What the house asks about the versions of its rules. */
@Injectable()
export class RuleSetRepository {
  /** The published version; null while there is none. */
  async findPublished(tx: Tx): Promise<RuleSetVersionEntity | null> {
    return tx.manager.findOneBy(RuleSetVersionEntity, { facilityId: tx.facilityId, state: 'published' });
  }

  /** @throws {Absent} when the house has no such version */
  async get(tx: Tx, id: Id): Promise<RuleSetVersionEntity> {
    const found = await tx.manager.findOneBy(RuleSetVersionEntity, { facilityId: tx.facilityId, id });
    if (!found) throw new Absent('Version of the house rules');
    return found;
  }

  /**
   * The version, locked until the transaction ends.
   * @throws {Absent} when the house has no such version
   * @throws {StaleVersion} when it is no longer at `expected`
   */
  async getToChange(tx: Tx, id: Id, expected: number): Promise<RuleSetVersionEntity> {
    const found = await tx.manager.findOne(RuleSetVersionEntity, {
      where: { facilityId: tx.facilityId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!found) throw new Absent('Version of the house rules');
    if (found.version !== expected) throw new StaleVersion(found.version);
    return found;
  }

  /** Makes publications of one house wait for one another, until the transaction ends. */
  async queueForPublishing(tx: Tx): Promise<void> {
    await tx.sql(
      `select pg_advisory_xact_lock(hashtextextended('house-rules.publish ' || luwte.facility(), 0))`,
    );
  }

  /** The number the next published version gets. */
  async nextNumber(tx: Tx): Promise<number> {
    const [row] = await tx.sql<{ next: number }>(
      'select coalesce(max(number), 0) + 1 as next from luwte.house_rule_version',
    );
    return row?.next ?? 1;
  }

  /** Adds a draft at version 1. */
  async addDraft(tx: Tx, id: Id, content: RuleSetContent, at: Instant): Promise<RuleSetVersionEntity> {
    const draft: RuleSetVersionEntity = {
      id,
      facilityId: tx.facilityId,
      number: null,
      state: 'draft',
      languages: content.languages,
      rules: content.rules,
      createdAt: at,
      createdBy: tx.actor.accountId,
      publishedAt: null,
      publishedBy: null,
      supersededAt: null,
      waived: [],
      version: 1,
    };
    await tx.manager.insert(RuleSetVersionEntity, draft);
    return draft;
  }

  /** Writes the changes of a version read by {@link getToChange} and counts its version up. */
  async change(
    tx: Tx,
    before: RuleSetVersionEntity,
    changes: Partial<RuleSetVersionEntity>,
  ): Promise<RuleSetVersionEntity> {
    const after = { ...before, ...changes, version: before.version + 1 };
    await tx.manager.update(RuleSetVersionEntity, { id: before.id }, { ...changes, version: after.version });
    return after;
  }

  /** A page of versions, newest first, drafts among them. */
  async list(tx: Tx, limit: number | undefined, cursor: string | undefined): Promise<Page<RuleSetSummary>> {
    const from = readPlace(cursor, LIST_ORDER);
    const rows = await tx.sql<SummaryRow>(
      `select id, number, state, languages, jsonb_array_length(rules) as rule_count, created_at, published_at,
              superseded_at, waived, version
       from luwte.house_rule_version
       where $1::timestamptz is null or (created_at, id) < ($1, $2::uuid)
       order by created_at desc, id desc limit $3`,
      [from?.at ?? null, from?.id ?? null, rowsToRead(limit)],
    );
    return toPage(rows, limit, LIST_ORDER, (row) => [row.created_at.toISOString(), row.id], toSummary);
  }
}

interface SummaryRow {
  readonly id: Id;
  readonly number: number | null;
  readonly state: RuleSetSummary['state'];
  readonly languages: RuleSetSummary['languages'];
  readonly rule_count: number;
  readonly created_at: Date;
  readonly published_at: Date | null;
  readonly superseded_at: Date | null;
  readonly waived: RuleSetSummary['waived'];
  readonly version: number;
}

function toSummary(row: SummaryRow): RuleSetSummary {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    languages: row.languages,
    ruleCount: row.rule_count,
    createdAt: row.created_at.toISOString(),
    publishedAt: row.published_at?.toISOString() ?? null,
    supersededAt: row.superseded_at?.toISOString() ?? null,
    waived: row.waived,
    version: row.version,
  };
}

/** A stored version as the contract tells it. */
export function toVersion(row: RuleSetVersionEntity): RuleSetVersion {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    languages: row.languages,
    ruleCount: row.rules.length,
    rules: row.rules,
    createdAt: row.createdAt,
    publishedAt: row.publishedAt,
    supersededAt: row.supersededAt,
    waived: row.waived,
    version: row.version,
  };
}
