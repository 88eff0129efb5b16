import { type ChangeHouseDay, REASON_TEXT } from '@luwte/floor/domain';
import { TextField } from '@luwte/platform/api';

export class ChangeHouseDayDto implements ChangeHouseDay {
  @TextField(REASON_TEXT, { optional: true, nullable: true })
  reason?: string | null;
}
