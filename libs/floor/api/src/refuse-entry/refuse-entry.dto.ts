import { REASON_TEXT, type RefuseEntry } from '@luwte/floor/domain';
import { IdField, TextField } from '@luwte/platform/api';
import { AskAdviceDto } from '../ask-advice/door-facts.dto';

export class RefuseEntryDto extends AskAdviceDto implements RefuseEntry {
  @IdField({ optional: true })
  id?: string;

  @TextField(REASON_TEXT, { optional: true, nullable: true })
  note?: string | null;
}
