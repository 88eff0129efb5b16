import { InjectionToken, type Type } from '@angular/core';
import type { IconName } from '@luwte/ui';

/**
 * A part of the page of settings that another slice adds: its own form, or a way to its own page. The form guards
 * itself with a permission of its slice, keeps its history, and writes through its own API.
 */
export interface SettingsGroup {
  /** Unique among the groups. */
  readonly key: string;
  /** Translation key of the heading, of a scope that is loaded with the page. */
  readonly label: string;
  readonly icon: IconName;
  /** Permission that shows the group. */
  readonly permission: string;
  /** Lower comes first; the house's own groups stand before all of them. */
  readonly order: number;
  /** A page of the slice's own, when the group is only the way there. */
  readonly path?: string;
  /** What stands in the group, loaded when the page is opened. */
  readonly component?: () => Promise<Type<unknown>>;
}

/**
 * The extension point of the settings. A slice exports a {@link SettingsGroup}; `apps/web` provides it:
 * `{ provide: SETTINGS_GROUPS, useValue: RETENTION, multi: true }`.
 */
export const SETTINGS_GROUPS = new InjectionToken<readonly SettingsGroup[]>('SETTINGS_GROUPS', {
  factory: () => [],
});
