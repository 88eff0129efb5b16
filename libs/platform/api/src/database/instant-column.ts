import type { Instant } from '@luwte/platform/kernel';
import type { ValueTransformer } from 'typeorm';

/** Keeps instants as text on our side of the driver. */
export const INSTANT: ValueTransformer = {
  to: (value: Instant | null) => value,
  from: (value: Date | null) => value?.toISOString() ?? null,
};
