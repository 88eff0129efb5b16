import type { Id } from './ids';
import type { Instant } from './time';

/** Something a house decides for itself. Defined once, in the domain of the slice that obeys it. */
export interface Setting<Value extends object> {
  /** `<slice>.<what>`, kept for ever. */
  readonly key: string;
  /** What holds until the house decides; also fills in what an older version did not know. */
  readonly defaults: Value;
  /** Refuses what cannot be. @throws Invalid */
  readonly check: (value: Value) => void;
}

/** A setting as it stands; version 0 is the default that nobody changed. */
export interface SettingVersion<Value extends object> {
  readonly value: Value;
  readonly version: number;
  readonly changedBy: Id | null;
  readonly changedAt: Instant | null;
  /** Why it was changed, in the words of who did. */
  readonly reason: string | null;
}
