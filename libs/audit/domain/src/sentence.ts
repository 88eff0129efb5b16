import type { AuditEntry } from './contract/audit-entry';

/** Where the texts of an entry's sentence stand. */
export interface SentenceKeys {
  /** The sentence, with `who` and `what` (or, for a refusal, `area`) to fill in. */
  readonly frame: string;
  /** What was done, as words that follow who did it: "viewed the record". */
  readonly what: string;
  /** The part of the program. */
  readonly area: string;
}

/**
 * The texts that tell an entry in a plain sentence. A refusal bears the name of the permission that was missing, so it
 * tells the part of the program instead of an act.
 */
export function sentenceKeys({
  event,
  outcome,
  emergency,
}: Pick<AuditEntry, 'event' | 'outcome' | 'emergency'>): SentenceKeys {
  const [slice = ''] = event.split('.');
  const frame = outcome === 'success' && emergency ? 'emergency' : outcome;
  return { frame: `audit.sentence.${frame}`, what: `audit.events.${event}`, area: `audit.areas.${slice}` };
}
