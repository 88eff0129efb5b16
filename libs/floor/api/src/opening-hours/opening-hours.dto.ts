import {
  type EditOpeningHours,
  EXCEPTION_NOTE,
  type OpeningBlock,
  type OpeningException,
} from '@luwte/floor/domain';
import { DayField, IntField, ListField, TextField, WallTimeField } from '@luwte/platform/api';

const WEEKDAY = { min: 1, max: 7 } as const;

export class ExceptionBlockDto {
  @WallTimeField()
  from: string;

  @WallTimeField()
  until: string;
}

export class OpeningBlockDto extends ExceptionBlockDto implements OpeningBlock {
  @IntField(WEEKDAY)
  weekday: number;
}

export class OpeningExceptionDto implements OpeningException {
  @DayField()
  day: string;

  @ListField(() => ExceptionBlockDto, { max: 6 })
  blocks: ExceptionBlockDto[];

  @TextField(EXCEPTION_NOTE, { nullable: true })
  note: string | null;
}

export class OpeningHoursDto implements EditOpeningHours {
  @ListField(() => OpeningBlockDto, { max: 42 })
  blocks: OpeningBlockDto[];

  @ListField(() => OpeningExceptionDto, { max: 200 })
  exceptions: OpeningExceptionDto[];
}
