import { Injectable } from '@nestjs/common';
import {
  type AdmissionPolicy,
  type AdmissionPolicyNow,
  completePolicy,
  FIRST_POLICY,
  type LayDownPolicy,
  type PolicyDraft,
  type PolicyVersion,
  type StoredPolicy,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { onConstraint, type Tx } from '@luwte/platform/api';
import { type Id, type Instant, StaleVersion } from '@luwte/platform/kernel';

interface VersionRow {
  readonly version: number;
  readonly policy: StoredPolicy;
  readonly valid_from: Date;
  readonly laid_down_at: Date;
  readonly laid_down_by: Id;
  readonly reason: string;
}

interface DraftRow {
  readonly version: number;
  readonly policy: StoredPolicy;
  readonly changed_at: Date;
  readonly changed_by: Id;
}

const VERSION = 'version, policy, valid_from, laid_down_at, laid_down_by, reason';

/** The admission policies of a house: versions, which are only added to, and the one draft. */
@Injectable()
export class PolicyRepository {
  constructor(private readonly identity: IdentityFacade) {}

  /** Every version that was laid down, the newest first, at most `limit`, older than `before`. */
  async versions(tx: Tx, limit: number, before: number | null = null): Promise<readonly PolicyVersion[]> {
    const rows = await tx.sql<VersionRow>(
      `select ${VERSION} from luwte.floor_admission_policy
       where facility_id = luwte.facility() and ($2::int is null or version < $2) order by version desc limit $1`,
      [limit, before],
    );
    return this.told(tx, rows);
  }

  /** The policy as it stands at `now`. */
  async now(tx: Tx, now: Instant): Promise<AdmissionPolicyNow> {
    const rows = await tx.sql<VersionRow & { newest: boolean }>(
      `select ${VERSION}, version = max(version) over () as newest from luwte.floor_admission_policy
       where facility_id = luwte.facility() and (
         version = (select policy_version from luwte.floor_policy_at($1))
         or version = (select max(version) from luwte.floor_admission_policy where facility_id = luwte.facility()))`,
      [now],
    );
    const coming = rows.find((row) => row.newest && row.valid_from.getTime() > Date.parse(now));
    const current = rows.find((row) => row !== coming);
    const [active] = current ? await this.told(tx, [current]) : [FIRST_POLICY];
    const [planned] = coming ? await this.told(tx, [coming]) : [null];
    return { active: active ?? FIRST_POLICY, planned: planned ?? null, draft: await this.draft(tx) };
  }

  /** What is being worked on; null when nothing is. */
  async draft(tx: Tx): Promise<PolicyDraft | null> {
    const [row] = await tx.sql<DraftRow>(
      'select version, policy, changed_at, changed_by from luwte.floor_admission_draft where facility_id = luwte.facility()',
    );
    if (!row) return null;
    const names = await this.identity.namesOf(tx, [row.changed_by]);
    return {
      version: row.version,
      policy: completePolicy(row.policy),
      changedAt: row.changed_at.toISOString(),
      changedBy: names.get(row.changed_by) ?? null,
    };
  }

  /** Keeps the draft on top of `version`, 0 for the first. @throws StaleVersion */
  async keepDraft(tx: Tx, policy: AdmissionPolicy, version: number, now: Instant): Promise<number> {
    const [kept] = await tx.sql<{ version: number }>(
      `insert into luwte.floor_admission_draft as d (facility_id, version, policy, changed_at, changed_by)
       select luwte.facility(), 1, $1, $2, luwte.account() where $3 = 0
         or exists (select 1 from luwte.floor_admission_draft where facility_id = luwte.facility())
       on conflict (facility_id) do update set policy = excluded.policy, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by, version = d.version + 1 where d.version = $3
       returning version`,
      [JSON.stringify(policy), now, version],
    );
    if (!kept) throw new StaleVersion((await this.draft(tx))?.version ?? 0);
    return kept.version;
  }

  /** Drops the draft at `version`; `null` drops whatever there is. @throws StaleVersion */
  async dropDraft(tx: Tx, version: number | null): Promise<void> {
    const gone = await tx.sql(
      `delete from luwte.floor_admission_draft where facility_id = luwte.facility() and ($1::int is null or version = $1)
       returning version`,
      [version],
    );
    if (gone.length === 0 && version !== null) throw new StaleVersion((await this.draft(tx))?.version ?? 0);
  }

  /** Adds a version behind `basedOn`. @throws StaleVersion when somebody laid down another one meanwhile */
  async add(
    tx: Tx,
    id: Id,
    { policy, reason, basedOn }: LayDownPolicy,
    validFrom: Instant,
    now: Instant,
  ): Promise<number> {
    const [newest] = await this.versions(tx, 1);
    if ((newest?.version ?? 0) !== basedOn) throw new StaleVersion(newest?.version ?? 0);
    const version = basedOn + 1;
    await onConstraint(
      tx.sql(
        `insert into luwte.floor_admission_policy (id, facility_id, version, policy, valid_from, reason, laid_down_at, laid_down_by)
         values ($1, luwte.facility(), $2, $3, $4, $5, $6, luwte.account())`,
        [id, version, JSON.stringify(policy), validFrom, reason, now],
      ),
      { floor_admission_policy_version: () => new StaleVersion(version) },
    );
    return version;
  }

  private async told(tx: Tx, rows: readonly VersionRow[]): Promise<readonly PolicyVersion[]> {
    const names = await this.identity.namesOf(tx, [...new Set(rows.map(({ laid_down_by }) => laid_down_by))]);
    return rows.map((row) => ({
      version: row.version,
      policy: completePolicy(row.policy),
      validFrom: row.valid_from.toISOString(),
      laidDownAt: row.laid_down_at.toISOString(),
      laidDownBy: names.get(row.laid_down_by) ?? null,
      reason: row.reason,
    }));
  }
}
