import { type HandOverShift, REMARK, type TakeOver } from '@luwte/floor/domain';
import { IdField, TextField } from '@luwte/platform/api';

const KIND = { min: 1, max: 20, pattern: /^[a-z-]+$/ } as const;

export class HandOverShiftDto implements HandOverShift {
  @IdField()
  accountId: string;

  @TextField(REMARK, { optional: true, nullable: true })
  note?: string | null;
}

export class TakeOverDto extends HandOverShiftDto implements TakeOver {
  @TextField(KIND)
  kind: string;

  @IdField()
  subjectId: string;
}
