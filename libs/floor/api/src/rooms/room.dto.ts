import {
  type AddRoom,
  AFTER_CARE_MINUTES,
  CHECK_MINUTES,
  type EditPlace,
  type EditRoom,
  PLACE_LABEL,
  PLANNED_MINUTES,
  ROOM_KINDS,
  ROOM_NAME,
  type RoomKind,
  type RouteTimes,
  SIDE_POLICIES,
  type SidePolicy,
} from '@luwte/floor/domain';
import { ChoiceField, FlagField, IdField, IntField, ListField, TextField } from '@luwte/platform/api';
import { type Route, ROUTES } from '@luwte/visitors/domain';

const MOST_PLACES = 60;

export class RouteTimesDto implements RouteTimes {
  @ChoiceField(ROUTES)
  route: Route;

  @IntField(PLANNED_MINUTES)
  plannedMinutes: number;

  @IntField(CHECK_MINUTES)
  checkMinutes: number;

  @IntField(AFTER_CARE_MINUTES)
  afterCareMinutes: number;
}

export class EditPlaceDto implements EditPlace {
  @IdField({ optional: true })
  id?: string;

  @TextField(PLACE_LABEL)
  label: string;

  @FlagField()
  usable: boolean;
}

export class EditRoomDto implements EditRoom {
  @TextField(ROOM_NAME)
  name: string;

  @ChoiceField(ROOM_KINDS)
  kind: RoomKind;

  @ChoiceField(SIDE_POLICIES)
  alcohol: SidePolicy;

  @ChoiceField(SIDE_POLICIES)
  cannabis: SidePolicy;

  @ListField(() => RouteTimesDto, { max: ROUTES.length })
  times: RouteTimesDto[];

  @ListField(() => EditPlaceDto, { max: MOST_PLACES })
  places: EditPlaceDto[];
}

export class AddRoomDto extends EditRoomDto implements AddRoom {
  @IdField({ optional: true })
  id?: string;
}
