import { Controller, Get, Inject } from '@nestjs/common';
import { HELP_ROUTES, type PeerView } from '@luwte/floor/domain';
import { Acting, type Actor, CLOCK, Requires, Transaction } from '@luwte/platform/api';
import type { Clock, Id } from '@luwte/platform/kernel';
import { HouseCalendar } from '../persistence/house-calendar';
import { HouseDayRepository } from '../persistence/house-day.repository';

interface PlaceRow {
  readonly visit_id: Id;
  readonly version: number;
  readonly place_id: Id;
  readonly label: string;
  readonly room_name: string;
  readonly last_seen: Date | null;
}

@Controller(HELP_ROUTES.peerView)
export class PeerViewController {
  constructor(
    private readonly transaction: Transaction,
    private readonly days: HouseDayRepository,
    private readonly calendar: HouseCalendar,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Places where somebody sits, for peers and volunteers: no names, no codes, nothing of a record. */
  @Get()
  @Requires('floor.peer-view')
  read(@Acting() actor: Actor): Promise<PeerView> {
    const now = this.clock.now();
    return this.transaction.read(actor, async (tx) => {
      const row = await this.days.find(tx, this.calendar.today(actor, now));
      const places = await tx.sql<PlaceRow>(
        `select v.id as visit_id, v.version, p.id as place_id, p.label, r.name as room_name,
           (select max(o.at) from luwte.visit_observation o where o.visit_id = v.id and not o.undone) as last_seen
         from luwte.visit v join luwte.floor_place p on p.id = v.place_id join luwte.floor_room r on r.id = p.room_id
         where v.facility_id = luwte.facility() and v.state <> 'left' and not v.void
         order by r.position, p.position`,
      );
      return {
        house: this.calendar.houseNow(actor, row, await this.days.hours(tx), now),
        places: places.map((place) => ({
          visitId: place.visit_id,
          version: place.version,
          placeId: place.place_id,
          placeLabel: place.label,
          roomName: place.room_name,
          lastSeenAt: place.last_seen?.toISOString() ?? null,
        })),
      };
    });
  }
}
