import { InjectionToken, type Type } from '@angular/core';

/**
 * Something a higher slice shows on a visitor's card: visits, materials, referrals. It stands below what the visitor's
 * own slice tells.
 */
export interface VisitorPanel {
  /** Unique among the panels. */
  readonly key: string;
  /** Permission that shows the panel. */
  readonly permission: string;
  /** Lower comes first. */
  readonly order: number;
  /**
   * The panel: a component that takes the input `visitorId` and brings its own heading and texts. Loaded when a card
   * opens.
   */
  readonly component: () => Promise<Type<unknown>>;
}

/**
 * The extension point of a card. A slice exports a panel; `apps/web` provides it:
 * `{ provide: VISITOR_PANELS, useValue: VISITS_OF_VISITOR, multi: true }`. Without any, a card has its own parts alone.
 */
export const VISITOR_PANELS = new InjectionToken<readonly VisitorPanel[]>('VISITOR_PANELS', {
  factory: () => [],
});
