import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { SETTINGS_ROUTES, type SettingReading } from '@luwte/floor/domain';
import { Acting, type Actor, IfMatch, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import {
  ChangeChecklistDto,
  ChangeCoverDto,
  ChangeHouseProfileDto,
  ChangeLateEntryDto,
  ChangeWallDto,
  SettingHistoryDto,
} from './setting.dto';
import { HouseSettingsHandler } from './settings.handler';

@Controller()
export class HouseSettingsController {
  constructor(private readonly handler: HouseSettingsHandler) {}

  /** The settings of the house as they stand. */
  @Get(SETTINGS_ROUTES.settings)
  @Requires('floor.read-settings')
  async list(@Acting() actor: Actor): Promise<Page<SettingReading>> {
    return { items: await this.handler.list(actor), nextCursor: null };
  }

  /** Every version of one setting, the newest first. */
  @Get(SETTINGS_ROUTES.history)
  @Requires('floor.house-settings')
  async history(@Query() { key }: SettingHistoryDto, @Acting() actor: Actor): Promise<Page<SettingReading>> {
    return { items: await this.handler.history(key, actor), nextCursor: null };
  }

  /** Where the house is and whom to call. */
  @Put(SETTINGS_ROUTES.houseProfile)
  @Requires('floor.house-settings')
  profile(
    @IfMatch() version: number,
    @Body() body: ChangeHouseProfileDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.change('house-profile', version, body, actor);
  }

  /** How many people, certified for what, the house needs to open. */
  @Put(SETTINGS_ROUTES.cover)
  @Requires('floor.house-settings')
  cover(@IfMatch() version: number, @Body() body: ChangeCoverDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.change('cover', version, body, actor);
  }

  /** What is asked before opening and before closing. */
  @Put(SETTINGS_ROUTES.checklist)
  @Requires('floor.house-settings')
  checklist(
    @IfMatch() version: number,
    @Body() body: ChangeChecklistDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.change('checklist', version, body, actor);
  }

  /** How far back a visit may be written down afterwards. */
  @Put(SETTINGS_ROUTES.lateEntry)
  @Requires('floor.house-settings')
  lateEntry(
    @IfMatch() version: number,
    @Body() body: ChangeLateEntryDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.change('late-entry', version, body, actor);
  }

  /** What the wall screen tells. */
  @Put(SETTINGS_ROUTES.wall)
  @Requires('floor.house-settings')
  wall(@IfMatch() version: number, @Body() body: ChangeWallDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.change('wall', version, body, actor);
  }
}
