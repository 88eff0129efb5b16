import type { CheckIn } from '@luwte/floor/domain';
import { IdField, InstantField, NestedField } from '@luwte/platform/api';
import { DoorFactsDto } from '../ask-advice/door-facts.dto';
import { DeviationDto } from './deviation.dto';

export class LateEntryDto {
  @InstantField()
  arrivedAt: string;

  @InstantField({ optional: true, nullable: true })
  seatedAt?: string | null;

  @InstantField()
  leftAt: string;
}

export class CheckInDto extends DoorFactsDto implements CheckIn {
  @IdField({ optional: true })
  id?: string;

  @IdField({ optional: true, nullable: true })
  visitorId?: string | null;

  @IdField({ optional: true, nullable: true })
  placeId?: string | null;

  @NestedField(() => DeviationDto, { optional: true, nullable: true })
  deviation?: DeviationDto | null;

  @NestedField(() => LateEntryDto, { optional: true, nullable: true })
  late?: LateEntryDto | null;
}
