import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Board, BoardVisit, OpeningHours } from '@luwte/floor/domain';
import { type Actor, CLOCK, HotQuery } from '@luwte/platform/api';
import type { Clock, Id } from '@luwte/platform/kernel';
import { VisitorsFacade } from '@luwte/visitors/api';
import { HouseCalendar } from '../persistence/house-calendar';
import type { HouseDayRow } from '../persistence/house-day.repository';

/** A visit as the database reads it: the version of the visitor stands in for the sealed handle. */
type VisitRead = { -readonly [Field in keyof BoardVisit]: BoardVisit[Field] } & {
  visitorVersion?: number | null;
};

interface BoardRead {
  readonly at: string;
  readonly day: HouseDayRow | null;
  readonly hours: OpeningHours | null;
  readonly rooms: readonly { readonly places: readonly { readonly visit: VisitRead | null }[] }[];
  readonly waiting: readonly VisitRead[];
  readonly afterCare: readonly VisitRead[];
}

/** A board as JSON text, with the tag that tells whether it changed. */
export interface BoardAnswer {
  readonly json: string;
  readonly etag: string;
}

const SEE_HANDLES = 'floor.see-handles';
const SEE_RECORDS = 'visitors.read';

/** Reads the live floor: one question to the database, and handles from memory where they are known. */
@Injectable()
export class ReadBoardHandler {
  constructor(
    private readonly hot: HotQuery,
    private readonly visitors: VisitorsFacade,
    private readonly calendar: HouseCalendar,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(actor: Actor): Promise<BoardAnswer> {
    const now = this.clock.now();
    const day = this.calendar.today(actor, now);
    const text = await this.hot.json('floor-board', 'select luwte.floor_board($1, $2, $3)::text as json', [
      actor.facilityId,
      actor.accountId,
      day,
    ]);
    const { at, day: dayRow, hours, ...floor } = JSON.parse(text ?? '{}') as BoardRead;
    const inside = [
      ...floor.rooms.flatMap(({ places }) => places.flatMap(({ visit }) => visit ?? [])),
      ...floor.waiting,
      ...floor.afterCare,
    ];
    await this.nameThem(actor, inside);
    const content = JSON.stringify({
      house: this.calendar.houseNow(actor, dayRow, hours, now),
      ...floor,
    } satisfies Omit<Board, 'at' | 'rooms'> & { rooms: unknown });
    const etag = `"${createHash('sha1').update(content).digest('base64url')}"`;
    return { json: `{"at":${JSON.stringify(at)},${content.slice(1)}`, etag };
  }

  private async nameThem(actor: Actor, visits: readonly VisitRead[]): Promise<void> {
    const known = visits.flatMap(({ visitorId, visitorVersion }) =>
      visitorId && visitorVersion ? [{ id: visitorId, version: visitorVersion }] : [],
    );
    const mayKnow = actor.permissions.has(SEE_HANDLES);
    const handles: ReadonlyMap<Id, string | null> =
      mayKnow && known.length > 0 ? await this.visitors.handles(actor, known) : new Map();
    for (const visit of visits) {
      visit.handle = visit.visitorId ? (handles.get(visit.visitorId) ?? null) : null;
      delete visit.visitorVersion;
      if (!actor.permissions.has(SEE_RECORDS)) hideRecord(visit);
    }
  }
}

/** Who may see the floor but no records learns that a place is taken, and by which name at most. */
function hideRecord(visit: VisitRead): void {
  visit.visitorId = null;
  visit.code = null;
  visit.alertKinds = [];
}
