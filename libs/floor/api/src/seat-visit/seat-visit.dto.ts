import type { MoveVisit, SeatVisit, StartAfterCare } from '@luwte/floor/domain';
import { IdField, NestedField } from '@luwte/platform/api';
import { DeviationDto } from '../check-in/deviation.dto';

export class SeatVisitDto implements SeatVisit {
  @IdField()
  placeId: string;

  @NestedField(() => DeviationDto, { optional: true, nullable: true })
  deviation?: DeviationDto | null;
}

export class MoveVisitDto implements MoveVisit {
  @IdField()
  placeId: string;
}

export class StartAfterCareDto implements StartAfterCare {
  @IdField({ optional: true, nullable: true })
  placeId?: string | null;
}
