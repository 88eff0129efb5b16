import { Injectable } from '@nestjs/common';
import { type Id, type Setting, type SettingVersion, StaleVersion } from '@luwte/platform/kernel';
import type { Tx } from '../database/tx';
import { onConstraint } from '../problems/database-errors';

interface SettingRow {
  value: object;
  version: number;
  changed_by: Id;
  changed_at: Date;
  reason: string | null;
}

const COLUMNS = 'value, version, changed_by, changed_at, reason';

/**
 * What each house decides for itself, every change a new version: nothing is overwritten, so the table is its own history.
 * The slice that owns a setting guards it with a permission and writes the audit entry.
 */
@Injectable()
export class Settings {
  /** The setting as it stands in the house of `tx`. */
  async read<Value extends object>(tx: Tx, setting: Setting<Value>): Promise<SettingVersion<Value>> {
    const [newest] = await this.history(tx, setting, 1);
    return newest ?? { value: setting.defaults, version: 0, changedBy: null, changedAt: null, reason: null };
  }

  /** Every version somebody made, the newest first. */
  async history<Value extends object>(
    tx: Tx,
    setting: Setting<Value>,
    limit = 100,
  ): Promise<readonly SettingVersion<Value>[]> {
    const rows = await tx.sql<SettingRow>(
      `select ${COLUMNS} from luwte.setting where key = $1 order by version desc limit $2`,
      [setting.key, limit],
    );
    return rows.map(({ value, version, changed_by, changed_at, reason }) => ({
      value: { ...setting.defaults, ...value },
      version,
      changedBy: changed_by,
      changedAt: changed_at.toISOString(),
      reason,
    }));
  }

  /**
   * Decides anew, on top of `version`; gives the new version.
   * @throws Invalid when the setting refuses the value, StaleVersion when somebody decided since.
   */
  async change<Value extends object>(
    tx: Tx,
    setting: Setting<Value>,
    { value, version, reason }: { value: Value; version: number; reason?: string | null },
  ): Promise<number> {
    setting.check(value);
    const current = await this.read(tx, setting);
    if (current.version !== version) throw new StaleVersion(current.version);
    const next = version + 1;
    await onConstraint(
      tx.sql(
        `insert into luwte.setting (facility_id, key, version, value, changed_by, reason)
         values (luwte.facility(), $1, $2, $3::jsonb, luwte.account(), $4)`,
        [setting.key, next, JSON.stringify(value), reason ?? null],
      ),
      { setting_pk: () => new StaleVersion(next) },
    );
    tx.emit({ type: 'platform.setting-changed', subjectId: tx.facilityId, version: next });
    return next;
  }
}
