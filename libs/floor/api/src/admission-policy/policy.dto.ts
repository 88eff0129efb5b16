import {
  type AdmissionPolicy,
  type EditPolicyDraft,
  GUIDELINE_MODES,
  type GuidelineMode,
  INTOXICATION_FROM,
  type LayDownPolicy,
  LONG_WAITING_LIST,
  MINIMUM_AGE,
  MODES_OF,
  MOST_AREAS,
  POSTCODE4,
  type PostcodeRange,
  REASON_TEXT,
  TRIAL_DAYS,
  type TryPolicy,
} from '@luwte/floor/domain';
import {
  ChoiceField,
  ChoiceListField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  NestedField,
  TextField,
} from '@luwte/platform/api';
import { type Substance, SUBSTANCES } from '@luwte/visitors/domain';

export class GuidelineDto {
  @ChoiceField(GUIDELINE_MODES)
  mode: GuidelineMode;
}

/** A guideline about the house itself, which cannot be switched off. */
export class HouseGuidelineDto {
  @ChoiceField(MODES_OF.hours)
  mode: GuidelineMode;
}

export class HealthGuidelineDto {
  @ChoiceField(MODES_OF.health)
  mode: GuidelineMode;
}

export class AgeGuidelineDto extends GuidelineDto {
  @IntField(MINIMUM_AGE)
  minimumAge: number;
}

export class PostcodeRangeDto implements PostcodeRange {
  @TextField(POSTCODE4)
  from: string;

  @TextField(POSTCODE4)
  to: string;
}

export class ResidencyGuidelineDto extends GuidelineDto {
  @ListField(() => PostcodeRangeDto, { max: MOST_AREAS })
  areas: PostcodeRangeDto[];
}

export class SubstanceGuidelineDto extends GuidelineDto {
  @FlagField()
  ownRequired: boolean;

  @ChoiceListField(SUBSTANCES, { max: SUBSTANCES.length })
  notAllowed: Substance[];
}

export class IntoxicationGuidelineDto extends GuidelineDto {
  @IntField(INTOXICATION_FROM)
  watchFrom: number;

  @IntField(INTOXICATION_FROM)
  delayFrom: number;

  @IntField(INTOXICATION_FROM)
  refuseFrom: number;

  @IntField(INTOXICATION_FROM)
  secondPersonFrom: number;
}

export class CapacityGuidelineDto extends GuidelineDto {
  @IntField(LONG_WAITING_LIST)
  longWaitingList: number;
}

export class AdmissionPolicyDto implements AdmissionPolicy {
  @NestedField(() => AgeGuidelineDto)
  age: AgeGuidelineDto;

  @NestedField(() => ResidencyGuidelineDto)
  residency: ResidencyGuidelineDto;

  @NestedField(() => SubstanceGuidelineDto)
  substance: SubstanceGuidelineDto;

  @NestedField(() => IntoxicationGuidelineDto)
  intoxication: IntoxicationGuidelineDto;

  @NestedField(() => GuidelineDto)
  suspension: GuidelineDto;

  @NestedField(() => GuidelineDto)
  contract: GuidelineDto;

  @NestedField(() => CapacityGuidelineDto)
  capacity: CapacityGuidelineDto;

  @NestedField(() => HouseGuidelineDto)
  hours: HouseGuidelineDto;

  @NestedField(() => HouseGuidelineDto)
  cover: HouseGuidelineDto;

  @NestedField(() => HealthGuidelineDto)
  health: HealthGuidelineDto;
}

export class EditPolicyDraftDto implements EditPolicyDraft {
  @NestedField(() => AdmissionPolicyDto)
  policy: AdmissionPolicyDto;
}

export class TryPolicyDto implements TryPolicy {
  @NestedField(() => AdmissionPolicyDto)
  policy: AdmissionPolicyDto;

  @IntField(TRIAL_DAYS, { optional: true })
  days?: number;
}

export class LayDownPolicyDto implements LayDownPolicy {
  @IdField({ optional: true })
  id?: string;

  @NestedField(() => AdmissionPolicyDto)
  policy: AdmissionPolicyDto;

  @IntField({ min: 0, max: 1_000_000 })
  basedOn: number;

  @TextField(REASON_TEXT)
  reason: string;

  @InstantField({ optional: true, nullable: true })
  validFrom?: string | null;
}
