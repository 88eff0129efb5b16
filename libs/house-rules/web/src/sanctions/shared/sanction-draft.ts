import {
  type CorrectSanction,
  decisionErrors,
  type DecisionSetting,
  endOfStep,
  FACTS_TEXT,
  lastDayBefore,
  type RuleLanguage,
  type SanctionDecision,
  type SanctionDetail,
  type SanctionScope,
  type SanctionStep,
  STEP_FACTS,
  type Telling,
  type ToldWay,
} from '@luwte/house-rules/domain';
import {
  type Day,
  type FieldError,
  type Instant,
  instantAt,
  keepsText,
  wallClock,
} from '@luwte/platform/kernel';

/** A decision as it stands in the form. */
export interface SanctionDraft {
  readonly ruleKey: string;
  readonly step: SanctionStep | null;
  readonly scope: SanctionScope | null;
  readonly days: string;
  readonly facts: string;
  /** `YYYY-MM-DDTHH:MM` on the clock of the house; empty for now. */
  readonly startsAt: string;
  /** `YYYY-MM-DD`; empty for none. */
  readonly reviewOn: Day;
  readonly language: RuleLanguage;
  /** Null while the visitor has not heard of it. */
  readonly how: ToldWay | null;
}

export const EMPTY_DRAFT: SanctionDraft = {
  ruleKey: '',
  step: null,
  scope: null,
  days: '',
  facts: '',
  startsAt: '',
  reviewOn: '',
  language: 'nl',
  how: null,
};

/** What a sanction says now, to be corrected. */
export function draftOf(sanction: SanctionDetail, zone: string): SanctionDraft {
  const { day, time } = wallClock(sanction.startsAt, zone);
  return {
    ruleKey: sanction.ruleKey,
    step: sanction.step,
    scope: sanction.scope,
    days: sanction.days === null ? '' : String(sanction.days),
    facts: sanction.facts ?? '',
    startsAt: `${day}T${time}`,
    reviewOn: sanction.reviewOn ?? '',
    language: sanction.told?.language ?? 'nl',
    how: sanction.told?.how ?? null,
  };
}

/** The instant of a local `YYYY-MM-DDTHH:MM`; null when it is empty or no moment. */
export function momentOf(local: string, zone: string): Instant | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)
    ? instantAt(local.slice(0, 10), local.slice(11), zone)
    : null;
}

/**
 * The request; null while no step is chosen.
 * @param started the exact start of a sanction that is corrected, kept when the form shows the same minute
 */
export function decisionOf(draft: SanctionDraft, zone: string, started?: Instant): SanctionDecision | null {
  const { step } = draft;
  if (step === null) return null;
  const { excludes, days } = STEP_FACTS[step];
  const typed = momentOf(draft.startsAt, zone);
  const same = started && typed && Math.abs(Date.parse(started) - Date.parse(typed)) < 60_000;
  return {
    ruleKey: draft.ruleKey,
    step,
    scope: excludes ? draft.scope : null,
    days: days ? Number(draft.days || Number.NaN) : null,
    facts: draft.facts.trim(),
    startsAt: same ? started : typed,
    reviewOn: draft.reviewOn === '' ? null : draft.reviewOn,
  };
}

/** How the visitor heard of it; null when they have not. */
export function tellingOf({ language, how }: SanctionDraft): Telling | null {
  return how && { language, how };
}

/** What is wrong with the form: no rule, no step, and everything the API would refuse. */
export function draftErrors(draft: SanctionDraft, house: DecisionSetting): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (draft.ruleKey === '') errors.push({ pointer: '/ruleKey', code: 'required' });
  const decision = decisionOf(draft, house.zone);
  if (decision) {
    const more = decisionErrors(decision, house).filter(
      ({ pointer }) => draft.ruleKey || pointer !== '/ruleKey',
    );
    return [...errors, ...more];
  }
  errors.push({ pointer: '/step', code: 'required' });
  if (!keepsText(draft.facts, FACTS_TEXT))
    errors.push({ pointer: '/facts', code: 'text', params: { min: FACTS_TEXT.min, max: FACTS_TEXT.max } });
  return errors;
}

/** The last day that the draft would hold; null while that is not known, or when it keeps nobody out. */
export function lastDayOfDraft(draft: SanctionDraft, now: Instant, zone: string): Day | null {
  const decision = decisionOf(draft, zone);
  if (!decision || Number.isNaN(decision.days ?? 0)) return null;
  const end = endOfStep(decision.step, decision.days ?? null, decision.startsAt ?? now, zone);
  return end && lastDayBefore(end, zone);
}

/** The request that puts a sanction right. */
export function correctionOf(
  draft: SanctionDraft,
  sanction: SanctionDetail,
  reason: string,
  zone: string,
): CorrectSanction | null {
  const decision = decisionOf(draft, zone, sanction.startsAt);
  return decision && { ...decision, reason: reason.trim() };
}
