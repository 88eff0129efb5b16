import { ChoiceField, FlagField, IdField, ListQueryDto, TextField } from '@luwte/platform/api';
import { type CheckKit, NEWEST_FIRST, SEAL, SHORT_NOTE } from '@luwte/stock/domain';

export class CheckKitDto implements CheckKit {
  @IdField({ optional: true })
  id?: string;

  @TextField(SEAL)
  sealNumber: string;

  @FlagField()
  intact: boolean;

  @TextField(SHORT_NOTE, { optional: true, nullable: true })
  note?: string | null;
}

export class ListKitChecksDto extends ListQueryDto {
  @ChoiceField(NEWEST_FIRST, { optional: true })
  sort?: string;
}
