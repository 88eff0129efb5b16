import {
  ACCEPTANCE_METHODS,
  type AcceptanceMethod,
  type AcceptRules,
  PAD_SIDE,
  POINTS_PER_STROKE,
  RULE_LANGUAGES,
  type RuleLanguage,
  type Signature,
  type SignaturePoint,
  type Stroke,
  STROKES,
} from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { ChoiceField, IdField, IntField, ListField, NestedField } from '@luwte/platform/api';

const COORDINATE = { min: 0, max: PAD_SIDE.max } as const;

export class SignaturePointDto implements SignaturePoint {
  @IntField(COORDINATE)
  x: number;

  @IntField(COORDINATE)
  y: number;
}

export class StrokeDto implements Stroke {
  @ListField(() => SignaturePointDto, POINTS_PER_STROKE)
  points: SignaturePointDto[];
}

export class SignatureDto implements Signature {
  @IntField(PAD_SIDE)
  width: number;

  @IntField(PAD_SIDE)
  height: number;

  @ListField(() => StrokeDto, STROKES)
  strokes: StrokeDto[];
}

export class AcceptRulesDto implements AcceptRules {
  @IdField({ optional: true })
  id?: Id;

  @IdField()
  visitorId: Id;

  @IdField()
  versionId: Id;

  @ChoiceField(RULE_LANGUAGES)
  language: RuleLanguage;

  @ChoiceField(ACCEPTANCE_METHODS)
  method: AcceptanceMethod;

  @NestedField(() => SignatureDto, { optional: true })
  signature?: SignatureDto;

  @IdField({ optional: true })
  witnessAccountId?: Id;
}
