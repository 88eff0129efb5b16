import { LayPlatformFoundation1764000000001 } from './202611230001-platform-lay-foundation';
import { LayHouseRulesTables1764000000301 } from './202611230301-house-rules-lay-tables';

/** Every migration, in order. */
export const MIGRATIONS = [LayPlatformFoundation1764000000001, LayHouseRulesTables1764000000301];
