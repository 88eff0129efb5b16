import { DomainError, type Instant, instantAt, wallClock } from '@luwte/platform/kernel';
import type { Month } from './contract/decisions';

/** Decisions of the month are still without a review; `extra.open` counts them. */
export class DecisionsOpen extends DomainError {
  override readonly code = 'floor.decisions-open';
  override readonly kind = 'conflict';

  constructor(open: number) {
    super('Not every decision of the month has been reviewed', { open });
  }
}

/** The month is not over yet: decisions may still come. */
export class MonthNotOver extends DomainError {
  override readonly code = 'floor.month-not-over';
  override readonly kind = 'conflict';

  constructor() {
    super('The month is not over yet');
  }
}

/** The month was closed before; its reviews stay as they are. */
export class MonthClosed extends DomainError {
  override readonly code = 'floor.month-closed';
  override readonly kind = 'conflict';

  constructor() {
    super('The month is closed');
  }
}

/** The month after `month`. */
export function nextMonth(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The month before `month`. */
export function previousMonth(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/** First instant of a month on the house's calendar, and the first one after it. */
export function spanOfMonth(month: Month, zone: string): { readonly from: Instant; readonly to: Instant } {
  return {
    from: instantAt(`${month}-01`, '00:00', zone),
    to: instantAt(`${nextMonth(month)}-01`, '00:00', zone),
  };
}

/** The month in which `instant` lies on the house's calendar. */
export function monthOf(instant: Instant, zone: string): Month {
  return wallClock(instant, zone).day.slice(0, 7);
}

/** Whether a month of decisions may be closed at `now`. @throws MonthNotOver, DecisionsOpen */
export function requireClosable(month: Month, openDecisions: number, now: Instant, zone: string): void {
  if (monthOf(now, zone) <= month) throw new MonthNotOver();
  if (openDecisions > 0) throw new DecisionsOpen(openDecisions);
}
