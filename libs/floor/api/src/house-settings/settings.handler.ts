import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type ChangeSetting,
  HOUSE_SETTINGS,
  type HouseSetting,
  type HouseSettingValues,
  SETTING_OF,
  type SettingReading,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, Settings, Transaction, type Tx } from '@luwte/platform/api';
import type { Created, Id, Setting, SettingVersion } from '@luwte/platform/kernel';

/** What the house decides about itself, with every earlier decision. */
@Injectable()
export class HouseSettingsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** Every setting as it stands. */
  list(actor: Actor): Promise<readonly SettingReading[]> {
    return this.transaction.read(actor, async (tx) => {
      const read: (readonly [HouseSetting, SettingVersion<object>])[] = [];
      for (const key of HOUSE_SETTINGS) read.push([key, await this.settings.read(tx, settingOf(key))]);
      return this.named(tx, read);
    });
  }

  /** Every version of one setting that somebody made, the newest first. */
  history(key: HouseSetting, actor: Actor): Promise<readonly SettingReading[]> {
    return this.transaction.read(actor, async (tx) => {
      const versions = await this.settings.history(tx, settingOf(key));
      return this.named(
        tx,
        versions.map((version) => [key, version] as const),
      );
    });
  }

  /** Decides a setting anew. @throws Invalid, StaleVersion */
  change<Key extends HouseSetting>(
    key: Key,
    version: number,
    { value, reason }: ChangeSetting<HouseSettingValues[Key]>,
    actor: Actor,
  ): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await this.settings.change(tx, SETTING_OF[key], {
        value,
        version,
        reason: reason ?? null,
      });
      await this.audit.record(tx, {
        event: `floor.${key}-changed`,
        category: 'settings',
        purpose: 'management',
        subjectId: tx.facilityId,
      });
      tx.emit({ type: 'floor.settings-changed', subjectId: tx.facilityId, version: next });
      return { id: tx.facilityId, version: next };
    });
  }

  private async named(
    tx: Tx,
    versions: readonly (readonly [HouseSetting, SettingVersion<object>])[],
  ): Promise<readonly SettingReading[]> {
    const accounts = versions.flatMap(([, { changedBy }]): Id[] => (changedBy === null ? [] : [changedBy]));
    const names = await this.identity.namesOf(tx, accounts);
    return versions.map(([key, { value, version, changedBy, changedAt, reason }]) => ({
      key,
      value,
      version,
      changedBy: changedBy === null ? null : (names.get(changedBy) ?? null),
      changedAt,
      reason,
    }));
  }
}

/** A setting whose value is only shown. */
function settingOf(key: HouseSetting): Setting<object> {
  const { key: name, defaults } = SETTING_OF[key];
  return { key: name, defaults, check: () => undefined };
}
