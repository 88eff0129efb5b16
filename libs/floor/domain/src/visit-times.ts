import { type FieldError, type Instant, minutesBetween } from '@luwte/platform/kernel';

/** The times of a visit, in the order in which they can only have happened. */
export interface VisitTimes {
  readonly arrivedAt: Instant;
  readonly seatedAt?: Instant | null;
  readonly leftAt?: Instant | null;
}

/** A tablet's clock may be this far ahead before a time counts as lying in the future; minutes. */
const CLOCK_SLACK_MINUTES = 2;
/** Late entries and corrections reach this far back unless the house decided otherwise; days. */
export const LATE_ENTRY_DAYS = 60;

/** What is wrong with the times of a late entry or a correction, read at `now`; `days` is how far back they may reach. */
export function checkVisitTimes(
  { arrivedAt, seatedAt, leftAt }: VisitTimes,
  now: Instant,
  days = LATE_ENTRY_DAYS,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  const named = { arrivedAt, seatedAt: seatedAt ?? null, leftAt: leftAt ?? null };
  for (const [name, at] of Object.entries(named)) {
    if (at !== null && minutesBetween(now, at) > CLOCK_SLACK_MINUTES)
      errors.push({ pointer: `/${name}`, code: 'in-the-future' });
  }
  if (minutesBetween(arrivedAt, now) > days * 24 * 60) {
    errors.push({ pointer: '/arrivedAt', code: 'too-long-ago', params: { days } });
  }
  if (seatedAt && minutesBetween(arrivedAt, seatedAt) < 0)
    errors.push({ pointer: '/seatedAt', code: 'before-arrival' });
  if (leftAt && minutesBetween(seatedAt ?? arrivedAt, leftAt) < 0)
    errors.push({ pointer: '/leftAt', code: 'before-seating' });
  return errors;
}

/** What is wrong with a moment that shall lie within a visit: before it began, after it ended, or in the future. */
export function checkMomentInVisit(
  at: Instant,
  visit: Pick<VisitTimes, 'arrivedAt' | 'leftAt'>,
  now: Instant,
): readonly FieldError[] {
  if (minutesBetween(now, at) > CLOCK_SLACK_MINUTES) return [{ pointer: '/at', code: 'in-the-future' }];
  const before = minutesBetween(visit.arrivedAt, at) < -CLOCK_SLACK_MINUTES;
  const after = visit.leftAt ? minutesBetween(visit.leftAt, at) > CLOCK_SLACK_MINUTES : false;
  return before || after ? [{ pointer: '/at', code: 'outside-visit' }] : [];
}

/** What is wrong with a correction: impossible times, or a time taken from or given to a visit in the wrong state. */
export function checkCorrection(
  visit: VisitTimes,
  correction: Partial<VisitTimes>,
  now: Instant,
): readonly FieldError[] {
  const errors = (['seatedAt', 'leftAt'] as const).flatMap((name) => {
    const given = correction[name];
    const had = visit[name] ?? null;
    return given !== undefined && (given === null) !== (had === null)
      ? [{ pointer: `/${name}`, code: 'not-in-this-state' }]
      : [];
  });
  return [
    ...errors,
    ...checkVisitTimes(
      {
        arrivedAt: visit.arrivedAt,
        seatedAt: visit.seatedAt,
        leftAt: visit.leftAt,
        ...pickTimes(correction),
      },
      now,
    ),
  ];
}

function pickTimes({ arrivedAt, seatedAt, leftAt }: Partial<VisitTimes>): Partial<VisitTimes> {
  return Object.fromEntries(
    Object.entries({ arrivedAt, seatedAt, leftAt }).filter(([, value]) => value !== undefined),
  );
}
