import {
  addDays,
  type Day,
  DomainError,
  type FieldError,
  type Instant,
  instantAt,
  Invalid,
  type NumberLimit,
  type Setting,
  wallClock,
} from '@luwte/platform/kernel';
import {
  DORMANT_DAYS,
  NOTICE_DAYS,
  RETENTION_YEARS,
  type RetentionState,
  type RetentionTerms,
} from './contract/retention';

/**
 * Five years without a visit: as long as somebody may still claim damages from the house (Dutch Civil Code 3:310), and
 * as long as the access log is kept (NEN 7513). Shorter would leave the house without an answer, longer serves nobody
 * (GDPR art. 5(1)(e)).
 */
export const RETENTION_SETTING: Setting<RetentionTerms> = {
  key: 'visitors.retention',
  defaults: { dormantDays: 365, years: 5, noticeDays: 30 },
  check: (terms) => {
    const limits: Readonly<Record<keyof RetentionTerms, NumberLimit>> = {
      dormantDays: DORMANT_DAYS,
      years: RETENTION_YEARS,
      noticeDays: NOTICE_DAYS,
    };
    const errors = (Object.keys(limits) as (keyof RetentionTerms)[]).flatMap((name): FieldError[] => {
      const { min, max } = limits[name];
      const value = terms[name];
      return Number.isInteger(value) && value >= min && value <= max
        ? []
        : [{ pointer: `/${name}`, code: 'range', params: { min, max } }];
    });
    if (errors.length > 0) throw new Invalid(errors);
  },
};

/** The day in the house on which somebody was last here, or was registered. */
export function lastSeenOn(lastVisitAt: Instant | null, registeredAt: Instant, zone: string): Day {
  return wallClock(lastVisitAt ?? registeredAt, zone).day;
}

/** Whether somebody who was last seen on that day is dormant today. */
export function isDormant(lastSeen: Day, today: Day, { dormantDays }: RetentionTerms): boolean {
  return addDays(lastSeen, dormantDays) <= today;
}

/** Whoever was last seen before this instant is dormant today: {@link isDormant} for a database. */
export function dormantBefore(today: Day, { dormantDays }: RetentionTerms, zone: string): Instant {
  return instantAt(addDays(today, 1 - dormantDays), '00:00', zone);
}

/** Somebody who is dormant within this many days is so soon. */
export const DORMANT_SOON_DAYS = 30;

/** The day on which a record goes: so many calendar years later; 29 February becomes 1 March, so that the term is whole. */
export function goesOn(lastSeen: Day, { years }: RetentionTerms): Day {
  const [year = '', month = '', day = ''] = lastSeen.split('-');
  const wanted = `${String(Number(year) + years).padStart(4, '0')}-${month}-${day}`;
  return addDays(wanted, 0);
}

/** Nobody who was last seen from this instant on goes before `day`: narrows what a database has to look at. */
export function mayGoBefore(day: Day, { years }: RetentionTerms, zone: string): Instant {
  const [year = '', ...rest] = day.split('-');
  const earlier = addDays(`${String(Number(year) - years).padStart(4, '0')}-${rest.join('-')}`, 2);
  return instantAt(earlier, '00:00', zone);
}

/** A record as the nightly job weighs it. */
export interface RetentionCase {
  readonly goesOn: Day;
  /** The day it was announced; null while it was not. */
  readonly announcedOn: Day | null;
  readonly held: boolean;
}

/** What the job does with a record today. */
export type RetentionAct = 'nothing' | 'announce' | 'withdraw' | 'erase';

/**
 * A record is announced its notice before it goes, never erased without the whole notice, kept while held, and no
 * longer announced once the visitor came back.
 */
export function retentionAct(
  { goesOn: day, announcedOn, held }: RetentionCase,
  today: Day,
  { noticeDays }: RetentionTerms,
): RetentionAct {
  if (today < addDays(day, -noticeDays)) return announcedOn === null ? 'nothing' : 'withdraw';
  if (announcedOn === null) return 'announce';
  const due = today >= day && today >= addDays(announcedOn, noticeDays);
  return due && !held ? 'erase' : 'nothing';
}

/** How a record stands on the page of what goes. */
export function retentionState({ announcedOn, held }: RetentionCase): RetentionState {
  if (held) return 'held';
  return announcedOn === null ? 'coming' : 'announced';
}

/** The day an announced record is erased at the earliest: its own, or when its notice is over. */
export function erasedOn(
  { goesOn: day, announcedOn }: RetentionCase,
  today: Day,
  terms: RetentionTerms,
): Day {
  const noticeOver = addDays(
    announcedOn ?? (today > addDays(day, -terms.noticeDays) ? today : addDays(day, -terms.noticeDays)),
    terms.noticeDays,
  );
  return noticeOver > day ? noticeOver : day;
}

/** The record is held already. */
export class AlreadyHeld extends DomainError {
  override readonly code = 'visitors.already-held';
  override readonly kind = 'conflict';

  constructor() {
    super('The record is held already');
  }
}

/** The record is not held. */
export class NotHeld extends DomainError {
  override readonly code = 'visitors.not-held';
  override readonly kind = 'conflict';

  constructor() {
    super('The record is not held');
  }
}
