import type { Id, Instant, NumberLimit } from '@luwte/platform/kernel';
import type { RuleLanguage } from './languages';

/** `signature`: drawn on the tablet. `spoken`: said aloud, with a second worker who heard it. */
export const ACCEPTANCE_METHODS = ['signature', 'spoken'] as const;
export type AcceptanceMethod = (typeof ACCEPTANCE_METHODS)[number];

/** A place on the pad, whole units from its top left corner. */
export interface SignaturePoint {
  readonly x: number;
  readonly y: number;
}

/** One line, from pen down to pen up. */
export interface Stroke {
  readonly points: readonly SignaturePoint[];
}

/**
 * A drawn signature as lines, to be drawn again at any size. It holds neither pressure nor timing: those
 * would make it a biometric (GDPR art. 9), and proof of acceptance does not need them.
 */
export interface Signature {
  /** Size of the pad it was drawn on; every point lies within. */
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
}

export const PAD_SIDE = { min: 50, max: 4000 } as const satisfies NumberLimit;
export const STROKES = { min: 1, max: 80 } as const satisfies NumberLimit;
export const POINTS_PER_STROKE = { min: 1, max: 1000 } as const satisfies NumberLimit;
/** Of all strokes together; keeps a sealed signature below some 60 kB. */
export const POINTS_PER_SIGNATURE = 3000;

/** Records that a visitor accepts a version: by exactly one of the two methods. */
export interface AcceptRules {
  readonly id?: Id;
  readonly visitorId: Id;
  readonly versionId: Id;
  readonly language: RuleLanguage;
  readonly method: AcceptanceMethod;
  readonly signature?: Signature;
  readonly witnessAccountId?: Id;
}

/** A recorded acceptance; never changed afterwards. */
export interface Acceptance {
  readonly id: Id;
  readonly visitorId: Id;
  readonly versionId: Id;
  readonly versionNumber: number;
  readonly language: RuleLanguage;
  readonly method: AcceptanceMethod;
  readonly recordedBy: Id;
  readonly witnessAccountId: Id | null;
  readonly acceptedAt: Instant;
}

/** An acceptance with its signature; null when spoken, or when the visitor's key has been destroyed. */
export interface SignedAcceptance extends Acceptance {
  readonly signature: Signature | null;
}

/** Orders of a visitor's acceptances. */
export const ACCEPTANCE_SORTS = ['-acceptedAt'] as const;

/** The acceptances of one visitor, newest first, and whether the current rules are still to be accepted. */
export interface VisitorAcceptances {
  readonly items: readonly Acceptance[];
  readonly nextCursor: string | null;
  readonly needsAcceptance: boolean;
  readonly currentVersionId: Id | null;
}
