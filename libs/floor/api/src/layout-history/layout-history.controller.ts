import { Controller, Get } from '@nestjs/common';
import { type LayoutVersion, type OpeningHours, type Room, SETTINGS_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, IdParam, Requires, Transaction } from '@luwte/platform/api';
import type { Page } from '@luwte/platform/kernel';
import { RoomRepository } from '../rooms/room.repository';
import { LayoutHistory } from './layout-history';

@Controller()
export class LayoutHistoryController {
  constructor(
    private readonly transaction: Transaction,
    private readonly rooms: RoomRepository,
    private readonly history: LayoutHistory,
  ) {}

  /** Every version of a room that was saved, the newest first. */
  @Get(SETTINGS_ROUTES.roomHistory)
  @Requires('floor.house-settings')
  room(@IdParam('id') id: string, @Acting() actor: Actor): Promise<Page<LayoutVersion<Room>>> {
    return this.transaction.read(actor, async (tx) => {
      await this.rooms.find(tx, id);
      return { items: await this.history.versions<Room>(tx, id), nextCursor: null };
    });
  }

  /** Every version of the opening hours that was saved, the newest first. */
  @Get(SETTINGS_ROUTES.hoursHistory)
  @Requires('floor.house-settings')
  hours(@Acting() actor: Actor): Promise<Page<LayoutVersion<OpeningHours>>> {
    return this.transaction.read(actor, async (tx) => ({
      items: await this.history.versions<OpeningHours>(tx, tx.facilityId),
      nextCursor: null,
    }));
  }
}
