import { type ChangeHouseDay, REASON_TEXT } from '@luwte/floor/domain';
import { FlagField, TextField } from '@luwte/platform/api';

export class ChangeHouseDayDto implements ChangeHouseDay {
  @TextField(REASON_TEXT, { optional: true, nullable: true })
  reason?: string | null;

  @FlagField({ optional: true })
  override?: boolean;
}
