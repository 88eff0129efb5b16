import { computed, inject, Injectable, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  type HouseSetting,
  type HouseSettingValues,
  SETTING_OF,
  SETTINGS_ROUTES,
  type SettingReading,
} from '@luwte/floor/domain';
import type { Created, Page } from '@luwte/platform/kernel';
import { Api, asProblem, Live } from '@luwte/platform/web';

const PATHS: Readonly<Record<HouseSetting, string>> = {
  'house-profile': SETTINGS_ROUTES.houseProfile,
  cover: SETTINGS_ROUTES.cover,
  checklist: SETTINGS_ROUTES.checklist,
  'late-entry': SETTINGS_ROUTES.lateEntry,
  wall: SETTINGS_ROUTES.wall,
};

/** The settings of the house, kept up to date. Until they are read, what holds in every house is told. */
@Injectable({ providedIn: 'root' })
export class SettingsStore {
  private readonly api = inject(Api);
  readonly reading = resource({
    loader: () => this.api.get<Page<SettingReading>>(SETTINGS_ROUTES.settings),
  });
  readonly all = computed(() => (this.reading.hasValue() ? this.reading.value().items : null));
  readonly problem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });

  constructor() {
    inject(Live)
      .changes('floor.settings-changed')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reading.reload());
  }

  /** A setting as it stands; null before it was read. A signal read. */
  now(key: HouseSetting): SettingReading | null {
    return this.all()?.find((one) => one.key === key) ?? null;
  }

  /** The value that holds: the house's own, or every house's until then. A signal read. */
  value<Key extends HouseSetting>(key: Key): HouseSettingValues[Key] {
    return (this.now(key)?.value as HouseSettingValues[Key] | undefined) ?? SETTING_OF[key].defaults;
  }

  async history(key: HouseSetting): Promise<readonly SettingReading[]> {
    return (await this.api.get<Page<SettingReading>>(SETTINGS_ROUTES.history, { key })).items;
  }

  /** Decides anew; rejects with a stale problem when somebody decided since. */
  async change(key: HouseSetting, value: object, reason: string | null, version: number): Promise<void> {
    try {
      await this.api.change<Created>('PUT', PATHS[key], { value, reason }, version);
    } finally {
      this.reading.reload();
    }
  }
}
