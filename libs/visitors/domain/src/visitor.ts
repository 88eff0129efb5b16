import { DomainError, type FieldError, type Instant, toMillis } from '@luwte/platform/kernel';
import type { RegisterVisitor, VisitorAlert, VisitorProfile } from './contract/visitor';
import type { VisitorStatus } from './contract/vocabulary';

/** Visitors are adults (report, chapter 5; house policy). */
export const ADULT_AGE = 18;

/**
 * Somebody under 18 cannot be registered. It is the one hard stop at the door, and it is no dead end: emergency
 * help, sterile equipment and a referral to youth care are always offered.
 */
export class UnderAge extends DomainError {
  override readonly code = 'visitors.under-age';
  override readonly kind = 'invalid';

  constructor() {
    super('Visitors are 18 or older', { offer: ['emergency-help', 'sterile-equipment', 'referral'] });
  }
}

/** The state does not allow it: an erased visitor stays erased. */
export class VisitorStateForbids extends DomainError {
  override readonly code = 'visitors.state-forbids';
  override readonly kind = 'conflict';

  constructor(status: VisitorStatus) {
    super(`A visitor who is ${status} cannot do that`, { state: status });
  }
}

/** From which state a visitor may come into which; an answer of the intake may also be taken back. */
export const VISITOR_TRANSITIONS: Readonly<Record<VisitorStatus, readonly VisitorStatus[]>> = {
  provisional: ['active', 'dormant', 'erased'],
  active: ['provisional', 'dormant', 'erased'],
  dormant: ['provisional', 'active', 'erased'],
  erased: [],
};

/** Fields a finished intake has; a provisional guest may fill them in on any later day. */
export const INTAKE_FIELDS = [
  'handle',
  'birthYear',
  'gender',
  'postcode4',
  'housing',
  'languages',
  'substances',
  'routes',
] as const;
export type IntakeField = (typeof INTAKE_FIELDS)[number];

/** What the intake still misses; `unknown` is an answer. */
export function missingIntake(profile: VisitorProfile): readonly IntakeField[] {
  return INTAKE_FIELDS.filter((field) => {
    const value = profile[field];
    return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  });
}

/** The status that a profile earns: active once the intake is complete. */
export function statusOf(profile: VisitorProfile): 'provisional' | 'active' {
  return missingIntake(profile).length === 0 ? 'active' : 'provisional';
}

/** The status once the profile was saved: who is dormant stays so until they come. @throws VisitorStateForbids */
export function statusAfterEdit(before: VisitorStatus, profile: VisitorProfile): VisitorStatus {
  return before === 'dormant' ? before : moved(before, statusOf(profile));
}

/** The status once the visitor came: nobody who came is dormant. @throws VisitorStateForbids */
export function statusAfterVisit(before: VisitorStatus, profile: VisitorProfile): VisitorStatus {
  return moved(before, statusOf(profile));
}

function moved(before: VisitorStatus, after: VisitorStatus): VisitorStatus {
  if (before !== after && !VISITOR_TRANSITIONS[before].includes(after)) throw new VisitorStateForbids(before);
  return after;
}

/** Whether somebody born in `birthYear` can be 18 or older at `now`: the year alone gives the benefit of the doubt. */
export function mayBeAdult(birthYear: number, now: Instant): boolean {
  return yearOf(now) - birthYear >= ADULT_AGE;
}

/** What is wrong with a profile at `now`. */
export function checkProfile(profile: VisitorProfile, now: Instant): readonly FieldError[] {
  const { birthYear } = profile;
  if (birthYear === undefined || birthYear === null) return [];
  const oldest = yearOf(now) - 110;
  if (birthYear < oldest || birthYear > yearOf(now))
    return [{ pointer: '/birthYear', code: 'implausible', params: { min: oldest, max: yearOf(now) } }];
  return [];
}

/** Refuses somebody who is, or by the birth year must be, under 18. @throws UnderAge */
export function requireAdult(visitor: Pick<RegisterVisitor, 'over18' | 'birthYear'>, now: Instant): void {
  const tooYoung = typeof visitor.birthYear === 'number' && !mayBeAdult(visitor.birthYear, now);
  if (!visitor.over18 || tooYoung) throw new UnderAge();
}

/** The alerts in force at `now`: an expired one is not shown, to the second. */
export function alertsInForce<Alert extends Pick<VisitorAlert, 'expiresAt'>>(
  alerts: readonly Alert[],
  now: Instant,
): readonly Alert[] {
  return alerts.filter(({ expiresAt }) => expiresAt === null || toMillis(expiresAt) > toMillis(now));
}

function yearOf(instant: Instant): number {
  return new Date(instant).getUTCFullYear();
}
