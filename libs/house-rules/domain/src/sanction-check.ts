import {
  addMinutes,
  type Day,
  type FieldError,
  type Instant,
  keepsText,
  toMillis,
  wallClock,
} from '@luwte/platform/kernel';
import { FACTS_TEXT, type SanctionDecision } from './contract';
import { lastDayOf, STEP_FACTS } from './sanction-steps';

const DAY_MINUTES = 24 * 60;
/** A decision is written down within a week, and begins within one. */
const AROUND_NOW_MINUTES = 7 * DAY_MINUTES;

/** What the rules of a sanction need to know of the house and the moment. */
export interface DecisionSetting {
  readonly ruleKeys: readonly string[];
  readonly zone: string;
  readonly now: Instant;
}

/**
 * What is wrong with a decision: a rule that does not hold, a scope or days that do not go with the step, a start
 * too far away, a review after the end or missing with the gravest step.
 */
export function decisionErrors(
  { ruleKey, step, scope = null, days = null, facts, startsAt, reviewOn = null }: SanctionDecision,
  { ruleKeys, zone, now }: DecisionSetting,
): FieldError[] {
  const errors: FieldError[] = [];
  const { excludes, days: limit } = STEP_FACTS[step];
  if (!ruleKeys.includes(ruleKey)) errors.push({ pointer: '/ruleKey', code: 'unknown-rule' });
  if (excludes && scope === null) errors.push({ pointer: '/scope', code: 'required' });
  if (!excludes && scope !== null) errors.push({ pointer: '/scope', code: 'not-with-step' });
  if (limit && (days === null || !Number.isInteger(days) || days < limit.min || days > limit.max))
    errors.push({ pointer: '/days', code: 'days', params: { min: limit.min, max: limit.max } });
  if (!limit && days !== null) errors.push({ pointer: '/days', code: 'not-with-step' });
  if (!keepsText(facts, FACTS_TEXT))
    errors.push({ pointer: '/facts', code: 'text', params: { min: FACTS_TEXT.min, max: FACTS_TEXT.max } });
  if (startsAt && !isAround(startsAt, now)) errors.push({ pointer: '/startsAt', code: 'too-far' });
  if (errors.length > 0) return errors;
  const first = wallClock(startsAt ?? now, zone).day;
  return reviewErrors(reviewOn, step === 'longer', first, lastDayOf(step, days, first));
}

function reviewErrors(reviewOn: Day | null, required: boolean, first: Day, last: Day | null): FieldError[] {
  if (reviewOn === null) return required ? [{ pointer: '/reviewOn', code: 'required' }] : [];
  const within = reviewOn >= first && (last === null || reviewOn <= last);
  return within ? [] : [{ pointer: '/reviewOn', code: 'review-outside' }];
}

function isAround(startsAt: Instant, now: Instant): boolean {
  return (
    toMillis(startsAt) >= toMillis(addMinutes(now, -AROUND_NOW_MINUTES)) &&
    toMillis(startsAt) <= toMillis(addMinutes(now, AROUND_NOW_MINUTES))
  );
}

/** What is wrong with a moment of a return conversation: one that was held lies in the past, a planned one ahead. */
export function conversationErrors(at: Instant, kind: 'planned' | 'held', now: Instant): FieldError[] {
  const held = toMillis(at) <= toMillis(addMinutes(now, 5));
  const planned = toMillis(at) >= toMillis(addMinutes(now, -5));
  if (kind === 'held' && !held) return [{ pointer: '/at', code: 'in-the-future' }];
  if (kind === 'planned' && !planned) return [{ pointer: '/at', code: 'in-the-past' }];
  return [];
}
