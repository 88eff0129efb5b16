import { ChoiceField, IdField, InstantField, ListQueryDto, TextField } from '@luwte/platform/api';
import {
  type CorrectRequest,
  type DecideRequest,
  LEGAL_BASES,
  type LegalBasis,
  type RecordRequest,
  REQUEST_ANSWERS,
  REQUEST_LIMITS,
  REQUEST_SORTS,
  REQUEST_STATES,
  type RequestAnswer,
  type RequestContent,
  REQUESTER_KINDS,
  type RequesterKind,
  type RequestQuery,
  type RequestState,
  TYPED_CODE,
} from '@luwte/privacy/domain';

class RequestContentDto implements RequestContent {
  @ChoiceField(REQUESTER_KINDS)
  requesterKind: RequesterKind;

  @TextField(REQUEST_LIMITS.organisation)
  organisation: string;

  @TextField(REQUEST_LIMITS.requester)
  requester: string;

  @ChoiceField(LEGAL_BASES)
  legalBasis: LegalBasis;

  @TextField(REQUEST_LIMITS.basisNote, { optional: true })
  basisNote?: string;

  @TextField(REQUEST_LIMITS.asked)
  asked: string;

  @TextField(REQUEST_LIMITS.about, { optional: true })
  about?: string;
}

export class RecordRequestDto extends RequestContentDto implements RecordRequest {
  @IdField({ optional: true })
  id?: string;

  @InstantField()
  receivedAt: string;

  @TextField(TYPED_CODE, { optional: true })
  code?: string;
}

export class CorrectRequestDto extends RequestContentDto implements CorrectRequest {
  @TextField(REQUEST_LIMITS.reason)
  reason: string;
}

export class DecideRequestDto implements DecideRequest {
  @ChoiceField(REQUEST_ANSWERS)
  answer: RequestAnswer;

  @TextField(REQUEST_LIMITS.answerText)
  answerText: string;
}

export class ListRequestsDto extends ListQueryDto implements RequestQuery {
  @ChoiceField(REQUEST_SORTS, { optional: true })
  sort?: (typeof REQUEST_SORTS)[number];

  @ChoiceField(REQUEST_STATES, { optional: true })
  state?: RequestState;

  @ChoiceField(REQUESTER_KINDS, { optional: true })
  requesterKind?: RequesterKind;

  @ChoiceField(REQUEST_ANSWERS, { optional: true })
  answer?: RequestAnswer;

  @InstantField({ optional: true })
  from?: string;

  @InstantField({ optional: true })
  to?: string;
}
