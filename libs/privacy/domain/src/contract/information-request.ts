import type { Id, Instant, ListQuery, TextLimit } from '@luwte/platform/kernel';

/** Who asks for information about somebody. */
export const REQUESTER_KINDS = [
  'police',
  'prosecutor',
  'court',
  'municipality',
  'inspectorate',
  'care',
  'lawyer',
  'other',
] as const;
export type RequesterKind = (typeof REQUESTER_KINDS)[number];

/** On what ground (GDPR art. 6 and 9; Dutch Code of Criminal Procedure art. 126nd and 126nf for a demand). */
export const LEGAL_BASES = [
  'consent',
  'demand',
  'court-order',
  'legal-duty',
  'vital-interest',
  'none',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export const REQUEST_STATES = ['received', 'decided', 'closed'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_ANSWERS = ['given', 'partly', 'refused'] as const;
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];

const LINE = /^[^\p{Cc}]*$/u;
const TEXT = /^(?:[^\p{Cc}]|[\n\r\t])*$/u;

export const REQUEST_LIMITS = {
  organisation: { min: 2, max: 120, pattern: LINE },
  requester: { min: 2, max: 120, pattern: LINE },
  basisNote: { min: 1, max: 500, pattern: TEXT },
  asked: { min: 5, max: 2000, pattern: TEXT },
  about: { min: 1, max: 500, pattern: TEXT },
  answerText: { min: 5, max: 2000, pattern: TEXT },
  reason: { min: 3, max: 500, pattern: TEXT },
} as const satisfies Readonly<Record<string, TextLimit>>;

/** What was asked, as it was written down. */
export interface RequestContent {
  readonly requesterKind: RequesterKind;
  readonly organisation: string;
  readonly requester: string;
  readonly legalBasis: LegalBasis;
  readonly basisNote?: string;
  readonly asked: string;
  /** About whom or what, in words, when no visitor was chosen. */
  readonly about?: string;
}

/** Writes a request down. `code` names a visitor by the pass; the register keeps the random key alone. */
export interface RecordRequest extends RequestContent {
  readonly id?: Id;
  readonly receivedAt: Instant;
  readonly code?: string;
}

/** Puts right what was written down; the earlier text stays to be seen. */
export interface CorrectRequest extends RequestContent {
  readonly reason: string;
}

export interface DecideRequest {
  readonly answer: RequestAnswer;
  readonly answerText: string;
}

export const REQUEST_SORTS = ['-receivedAt'] as const;

export interface RequestQuery extends ListQuery {
  readonly sort?: (typeof REQUEST_SORTS)[number];
  readonly state?: RequestState;
  readonly requesterKind?: RequesterKind;
  readonly answer?: RequestAnswer;
  readonly from?: Instant;
  readonly to?: Instant;
}

/** A request in the list. */
export interface RequestItem {
  readonly id: Id;
  readonly version: number;
  readonly state: RequestState;
  readonly receivedAt: Instant;
  readonly requesterKind: RequesterKind;
  readonly legalBasis: LegalBasis;
  /** Null once the visitor it was about was erased. */
  readonly organisation: string | null;
  readonly aboutVisitor: boolean;
  readonly answer: RequestAnswer | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly closedAt: Instant | null;
}

export const REQUEST_ACTS = ['received', 'corrected', 'decided', 'closed'] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];

/** One thing that happened to a request. */
export interface RequestEvent {
  readonly at: Instant;
  readonly act: RequestAct;
  readonly by: string | null;
  /** Why it was corrected. */
  readonly reason: string | null;
  /** What it said before, when it was corrected. */
  readonly before: RequestContent | null;
}

/** A request with all that is known of it. */
export interface InformationRequest extends RequestItem {
  readonly content: RequestContent | null;
  readonly answerText: string | null;
  readonly visitorKey: Id | null;
  readonly events: readonly RequestEvent[];
}
