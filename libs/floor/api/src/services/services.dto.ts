import {
  type ActOnTurn,
  type ConsultationHour,
  type Consultation,
  CONSULTATIONS,
  COUNTED_SERVICES,
  type CountedService,
  type GiveService,
  MOST_CONSULTATION_HOURS,
  SERVICE_DAY_SORTS,
  SERVICE_MINUTES,
  SERVICE_UNITS,
  type Service,
  SERVICES,
  type ServiceSetting,
  type ServiceSettings,
  type TakeTurn,
  TURN_ACTS,
  TURN_SERVICES,
  type TurnAct,
  type TurnQuery,
  type TurnService,
} from '@luwte/floor/domain';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ListQueryDto,
  WallTimeField,
} from '@luwte/platform/api';

export class ServiceSettingDto implements ServiceSetting {
  @ChoiceField(SERVICES)
  service: Service;

  @FlagField()
  offered: boolean;

  @IntField(SERVICE_UNITS)
  units: number;

  @IntField(SERVICE_MINUTES)
  minutes: number;
}

export class ConsultationHourDto implements ConsultationHour {
  @ChoiceField(CONSULTATIONS)
  service: Consultation;

  @IntField({ min: 1, max: 7 })
  weekday: number;

  @WallTimeField()
  from: string;

  @WallTimeField()
  until: string;
}

export class ServiceSettingsDto implements ServiceSettings {
  @ListField(() => ServiceSettingDto, { max: SERVICES.length })
  services: ServiceSettingDto[];

  @ListField(() => ConsultationHourDto, { max: MOST_CONSULTATION_HOURS })
  consultationHours: ConsultationHourDto[];
}

export class GiveServiceDto implements GiveService {
  @IdField({ optional: true })
  id?: string;

  @ChoiceField(COUNTED_SERVICES)
  service: CountedService;

  @IdField({ optional: true, nullable: true })
  visitId?: string | null;
}

export class TakeTurnDto implements TakeTurn {
  @IdField({ optional: true })
  id?: string;

  @ChoiceField(TURN_SERVICES)
  service: TurnService;

  @IdField({ optional: true, nullable: true })
  visitId?: string | null;

  @IdField({ optional: true, nullable: true })
  visitorId?: string | null;

  @InstantField({ optional: true, nullable: true })
  slotAt?: string | null;

  @IntField(SERVICE_UNITS, { optional: true, nullable: true })
  unit?: number | null;
}

export class ActOnTurnDto implements ActOnTurn {
  @ChoiceField(TURN_ACTS)
  act: TurnAct;

  @IntField(SERVICE_UNITS, { optional: true, nullable: true })
  unit?: number | null;
}

export class ListTurnsDto extends ListQueryDto implements TurnQuery {
  @DayField()
  day: string;

  @ChoiceField(TURN_SERVICES, { optional: true })
  service?: TurnService;

  @ChoiceField(['number'], { optional: true })
  sort?: string;
}

export class ListServiceDaysDto extends ListQueryDto {
  @ChoiceField(SERVICE_DAY_SORTS, { optional: true })
  sort?: string;
}
