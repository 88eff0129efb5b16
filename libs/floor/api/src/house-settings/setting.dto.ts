import {
  type ChangeSetting,
  type ChecklistItem,
  type Checklists,
  COVER_COUNT,
  type CoverMinimums,
  HOUSE_SETTINGS,
  type HouseProfile,
  type HouseSetting,
  ITEM_KEY,
  ITEM_LABEL,
  LATE_DAYS,
  type LateEntryWindow,
  MOST_ITEMS,
  PROFILE_TEXT,
  SETTING_REASON,
  WALL_NAMES,
  type WallNames,
  type WallView,
} from '@luwte/floor/domain';
import { ChoiceField, FlagField, IntField, ListField, NestedField, TextField } from '@luwte/platform/api';

class WithReason {
  @TextField(SETTING_REASON, { optional: true, nullable: true })
  reason?: string | null;
}

export class HouseProfileDto implements HouseProfile {
  @TextField(PROFILE_TEXT)
  name: string;

  @TextField(PROFILE_TEXT)
  street: string;

  @TextField(PROFILE_TEXT)
  postcode: string;

  @TextField(PROFILE_TEXT)
  city: string;

  @TextField(PROFILE_TEXT)
  phone: string;

  @TextField(PROFILE_TEXT)
  email: string;

  @TextField(PROFILE_TEXT)
  contact: string;
}

export class ChangeHouseProfileDto extends WithReason implements ChangeSetting<HouseProfile> {
  @NestedField(() => HouseProfileDto)
  value: HouseProfileDto;
}

export class CoverMinimumsDto implements CoverMinimums {
  @IntField(COVER_COUNT)
  bls: number;

  @IntField(COVER_COUNT)
  naloxone: number;

  @IntField({ min: 0, max: 1 })
  lead: number;
}

export class ChangeCoverDto extends WithReason implements ChangeSetting<CoverMinimums> {
  @NestedField(() => CoverMinimumsDto)
  value: CoverMinimumsDto;
}

export class ChecklistItemDto implements ChecklistItem {
  @TextField(ITEM_KEY)
  key: string;

  @TextField(ITEM_LABEL, { nullable: true })
  label: string | null;

  @FlagField()
  required: boolean;
}

export class ChecklistsDto implements Checklists {
  @ListField(() => ChecklistItemDto, { max: MOST_ITEMS })
  opening: ChecklistItemDto[];

  @ListField(() => ChecklistItemDto, { max: MOST_ITEMS })
  closing: ChecklistItemDto[];
}

export class ChangeChecklistDto extends WithReason implements ChangeSetting<Checklists> {
  @NestedField(() => ChecklistsDto)
  value: ChecklistsDto;
}

export class LateEntryWindowDto implements LateEntryWindow {
  @IntField(LATE_DAYS)
  days: number;
}

export class ChangeLateEntryDto extends WithReason implements ChangeSetting<LateEntryWindow> {
  @NestedField(() => LateEntryWindowDto)
  value: LateEntryWindowDto;
}

export class WallViewDto implements WallView {
  @ChoiceField(WALL_NAMES)
  names: WallNames;
}

export class ChangeWallDto extends WithReason implements ChangeSetting<WallView> {
  @NestedField(() => WallViewDto)
  value: WallViewDto;
}

export class SettingHistoryDto {
  @ChoiceField(HOUSE_SETTINGS)
  key: HouseSetting;
}
