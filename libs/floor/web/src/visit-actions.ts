import { InjectionToken, type Type } from '@angular/core';
import type { BoardVisit } from '@luwte/floor/domain';
import type { IconName } from '@luwte/ui';

/**
 * Something a higher slice lets workers do with somebody inside: hand out materials, press the red button. Shown in
 * the sheet that opens from a tile, below the floor's own actions.
 */
export interface VisitActionExtension {
  /** Unique among the extensions; also the order of those with the same `order`. */
  readonly key: string;
  /** Translation key of the button, of a scope that is loaded with the program. */
  readonly label: string;
  readonly icon: IconName;
  /** Permission that shows the button. */
  readonly permission: string;
  /** Lower comes first. */
  readonly order: number;
  /** A grave act looks so: the red button of an emergency. */
  readonly danger?: boolean;
  /** Whether it can be done with this visit; always when left out. */
  readonly applies?: (visit: BoardVisit) => boolean;
  /**
   * What opens in the sheet, loaded when it is first opened. Gets the input `visit` (a BoardVisit), kept up to date,
   * and injects `VisitSheetHost` to close the sheet when it is done.
   */
  readonly panel?: () => Promise<Type<unknown>>;
  /** What happens at once instead of a panel; runs in an injection context. */
  readonly run?: (visit: BoardVisit) => void | Promise<void>;
}

/**
 * The extension point of a visit. A slice exports a {@link VisitActionExtension}; `apps/web` provides it:
 * `{ provide: VISIT_ACTIONS, useValue: HAND_OUT, multi: true }`. Without any, a visit has the floor's own actions.
 */
export const VISIT_ACTIONS = new InjectionToken<readonly VisitActionExtension[]>('VISIT_ACTIONS', {
  factory: () => [],
});
