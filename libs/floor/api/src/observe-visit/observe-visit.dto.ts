import {
  OBSERVATION_STATES,
  type ObservationState,
  type Observe,
  RESPIRATORY_RATE,
  SPO2,
} from '@luwte/floor/domain';
import { ChoiceField, IdField, InstantField, IntField } from '@luwte/platform/api';

export class ObserveDto implements Observe {
  @IdField({ optional: true })
  id?: string;

  @InstantField({ optional: true })
  at?: string;

  @ChoiceField(OBSERVATION_STATES)
  state: ObservationState;

  @IntField(RESPIRATORY_RATE, { optional: true, nullable: true })
  respiratoryRate?: number | null;

  @IntField(SPO2, { optional: true, nullable: true })
  spo2?: number | null;
}
