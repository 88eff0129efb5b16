import { InjectionToken } from '@angular/core';
import type { AlwaysOffered } from '@luwte/floor/domain';
import type { Id } from '@luwte/platform/kernel';

/** What a higher slice does when something is given at the door: hand out from stock, start an emergency. */
export interface DoorOffer {
  readonly kind: AlwaysOffered;
  /** Permission without which it does nothing more than record. */
  readonly permission: string;
  /** Runs in an injection context, after it was recorded. */
  readonly run: (visitorId: Id) => void | Promise<void>;
}

/**
 * The extension point of what is always offered. A slice exports a {@link DoorOffer}; `apps/web` provides it:
 * `{ provide: DOOR_OFFERS, useValue: HAND_OUT_AT_DOOR, multi: true }`. Without any, giving is recorded.
 */
export const DOOR_OFFERS = new InjectionToken<readonly DoorOffer[]>('DOOR_OFFERS', { factory: () => [] });
