import { LayPlatformFoundation1764000000001 } from './202611230001-platform-lay-foundation';

/** Every migration, in order. */
export const MIGRATIONS = [LayPlatformFoundation1764000000001];
