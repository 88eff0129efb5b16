import { ChoiceField, IdField, IntField, ListQueryDto, TextField } from '@luwte/platform/api';
import {
  PACK_FACTOR,
  PACK_NAME,
  type ResolveCode,
  type Scan,
  SCANNED,
  UNKNOWN_SORTS,
} from '@luwte/stock/domain';

export class ScanDto implements Scan {
  @TextField(SCANNED)
  code: string;
}

export class ResolveCodeDto implements ResolveCode {
  @IdField({ optional: true, nullable: true })
  itemId?: string | null;

  @TextField(PACK_NAME, { optional: true, nullable: true })
  packName?: string | null;

  @IntField(PACK_FACTOR, { optional: true, nullable: true })
  factor?: number | null;
}

export class ListUnknownCodesDto extends ListQueryDto {
  @ChoiceField(UNKNOWN_SORTS, { optional: true })
  sort?: string;
}
