import { Injectable } from '@nestjs/common';
import { blockAt, blocksOf, type HouseNow, type OpenBlock, type OpeningHours } from '@luwte/floor/domain';
import type { Actor } from '@luwte/platform/api';
import { addDays, type Day, type Instant, instantAt, toMillis, wallClock } from '@luwte/platform/kernel';
import { type HouseDayRow, PLANNED_DAY } from './house-day.repository';

interface RememberedDay {
  readonly day: Day;
  readonly beginsAt: number;
  readonly endsAt: number;
}

/** Where the house is: its zone, and the key under which its hours are remembered. */
type House = Pick<Actor, 'facilityId' | 'timeZone'>;

const REMEMBERED = 500;

/**
 * The day and the opening hours of a house on the clock of its zone. Time-zone arithmetic costs more than the rest of
 * a board, and gives the same all day: it is remembered per zone, and per version of the hours.
 */
@Injectable()
export class HouseCalendar {
  private readonly days = new Map<string, RememberedDay>();
  private readonly blocks = new Map<string, readonly OpenBlock[]>();

  /** The calendar day of the house at `now`. */
  today({ timeZone }: House, now: Instant): Day {
    const at = toMillis(now);
    const known = this.days.get(timeZone);
    if (known && at >= known.beginsAt && at < known.endsAt) return known.day;
    const { day } = wallClock(now, timeZone);
    const midnight = (date: Day): number => toMillis(instantAt(date, '00:00', timeZone));
    remember(this.days, timeZone, { day, beginsAt: midnight(day), endsAt: midnight(addDays(day, 1)) });
    return day;
  }

  /** The house as it stands at `now`, from its day and its hours. */
  houseNow(
    house: House,
    row: Omit<HouseDayRow, 'round'> | null,
    hours: OpeningHours | null,
    now: Instant,
  ): HouseNow {
    const day = this.today(house, now);
    const block = hours && blockAt(this.blocksOf(house, hours, day), now);
    const { state, version, reason } = row ?? PLANNED_DAY;
    return {
      day,
      state,
      version,
      reason,
      opensAt: block?.opensAt ?? null,
      closesAt: block?.closesAt ?? null,
      hasHours: hours !== null && hours.blocks.length + hours.exceptions.length > 0,
    };
  }

  private blocksOf(house: House, hours: OpeningHours, day: Day): readonly OpenBlock[] {
    const key = `${house.facilityId}/${hours.version}/${day}`;
    const known = this.blocks.get(key);
    if (known) return known;
    const blocks = blocksOf(hours, day, house.timeZone);
    remember(this.blocks, key, blocks);
    return blocks;
  }
}

function remember<Value>(known: Map<string, Value>, key: string, value: Value): void {
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, value);
}
