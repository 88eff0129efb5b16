import { InjectionToken, type Type } from '@angular/core';

/** Something a higher slice shows on top of the access log: what waits for the privacy officer. */
export interface AuditPanel {
  /** Unique among the panels. */
  readonly key: string;
  /** Permission that shows the panel. */
  readonly permission: string;
  /** Brings its own heading and texts, and shows nothing when nothing waits. */
  readonly component: () => Promise<Type<unknown>>;
}

/** The extension point of the access log; `apps/web` fills it. */
export const AUDIT_PANELS = new InjectionToken<readonly AuditPanel[]>('AUDIT_PANELS', { factory: () => [] });
