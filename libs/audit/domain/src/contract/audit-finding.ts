import type { Id } from '@luwte/platform/kernel';

/** What verifying the chain found wrong. */
export type AuditFinding =
  /** Numbers from `number` to `until` are not there: entries were taken out together with their seals. */
  | { readonly kind: 'gap'; readonly number: number; readonly until: number }
  /** The sealed entry is gone. */
  | { readonly kind: 'missing'; readonly number: number; readonly entryId: Id }
  /** The entry, or its seal, is not what was sealed. */
  | { readonly kind: 'changed'; readonly number: number; readonly entryId: Id }
  /** What was sealed under this number now stands under number `with`. */
  | { readonly kind: 'swapped'; readonly number: number; readonly entryId: Id; readonly with: number }
  /** The entry should have been sealed by now. */
  | { readonly kind: 'unsealed'; readonly entryId: Id }
  /** The chain was made anew: number `number` no longer has the hash that was noted down. */
  | { readonly kind: 'replaced'; readonly number: number }
  /** The chain ends before `number`, which was noted down. */
  | { readonly kind: 'cut'; readonly number: number };
