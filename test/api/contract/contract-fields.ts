import type { AuditQuery, VerificationQuery } from '@luwte/audit/domain';
import type {
  AddRoom,
  AddUse,
  AdmissionPolicy,
  AskAdvice,
  ChangeHouseDay,
  CheckIn,
  CheckOut,
  CloseDecisionMonth,
  CorrectVisit,
  DecisionQuery,
  Deviation,
  EditOpeningHours,
  EditPlace,
  EditPolicyDraft,
  EditRoom,
  LayDownPolicy,
  MoveVisit,
  Observe,
  OpeningBlock,
  OpeningException,
  PostcodeRange,
  RefuseEntry,
  ReviewDecision,
  RouteTimes,
  SeatVisit,
  StartAfterCare,
  TryPolicy,
  VisitQuery,
} from '@luwte/floor/domain';
import type {
  AcceptRules,
  CorrectSanction,
  DecideAppeal,
  DraftRuleSet,
  EditRuleSet,
  HoldConversation,
  ImposeSanction,
  PlanConversation,
  PublishRuleSet,
  Rule,
  RuleText,
  SanctionDecision,
  SanctionQuery,
  SanctionReason,
  Signature,
  SignaturePoint,
  Stroke,
  Telling,
} from '@luwte/house-rules/domain';
import type { Preferences, SignIn } from '@luwte/identity/domain';
import type { Id, ListQuery } from '@luwte/platform/kernel';
import type { AddAlert, RegisterVisitor, UpdateVisitor, VisitorQuery } from '@luwte/visitors/domain';

export type Presence = 'required' | 'optional';

/** Every key of `T`, and whether it may be left out: the compiler refuses one too many, one too few and one wrong. */
type Fields<T> = { readonly [K in keyof T]-?: object extends Pick<T, K> ? 'optional' : 'required' };

const PROFILE = {
  handle: 'optional',
  birthYear: 'optional',
  gender: 'optional',
  postcode4: 'optional',
  housing: 'optional',
  languages: 'optional',
  substances: 'optional',
  routes: 'optional',
  opioidSubstitution: 'optional',
  referredBy: 'optional',
  emergencyWishes: 'optional',
} as const satisfies Fields<UpdateVisitor>;

const DOOR = {
  over18: 'required',
  intoxication: 'required',
  bringsOwnSubstance: 'optional',
  substance: 'optional',
  route: 'optional',
} as const;

const ROOM = {
  name: 'required',
  kind: 'required',
  alcohol: 'required',
  cannabis: 'required',
  times: 'required',
  places: 'required',
} as const satisfies Fields<EditRoom>;

const DECISION = {
  ruleKey: 'required',
  step: 'required',
  scope: 'optional',
  days: 'optional',
  facts: 'required',
  startsAt: 'optional',
  reviewOn: 'optional',
} as const satisfies Fields<SanctionDecision>;

const PAGE = { limit: 'optional', cursor: 'optional', sort: 'optional' } as const satisfies Fields<ListQuery>;

type LateEntry = NonNullable<CheckIn['late']>;
type ExceptionBlock = OpeningException['blocks'][number];

/** The bodies and their parts, by the name of the API's class. */
export const BODY_FIELDS: Readonly<Record<string, Readonly<Record<string, Presence>>>> = {
  SignInDto: { email: 'required', password: 'required', otp: 'optional' } satisfies Fields<SignIn>,
  ChangePreferencesDto: {
    language: 'optional',
    theme: 'optional',
    density: 'optional',
  } satisfies Fields<Partial<Preferences>>,
  RuleTextDto: { language: 'required', title: 'required', text: 'required' } satisfies Fields<RuleText>,
  RuleDto: { key: 'required', pictogram: 'required', texts: 'required' } satisfies Fields<Rule>,
  EditRuleSetDto: { languages: 'required', rules: 'required' } satisfies Fields<EditRuleSet>,
  DraftRuleSetDto: {
    id: 'optional',
    languages: 'required',
    rules: 'required',
  } satisfies Fields<DraftRuleSet>,
  PublishRuleSetDto: { version: 'required' } satisfies Fields<PublishRuleSet>,
  SignaturePointDto: { x: 'required', y: 'required' } satisfies Fields<SignaturePoint>,
  StrokeDto: { points: 'required' } satisfies Fields<Stroke>,
  SignatureDto: { width: 'required', height: 'required', strokes: 'required' } satisfies Fields<Signature>,
  AcceptRulesDto: {
    id: 'optional',
    visitorId: 'required',
    versionId: 'required',
    language: 'required',
    method: 'required',
    signature: 'optional',
    witnessAccountId: 'optional',
  } satisfies Fields<AcceptRules>,
  TellingDto: { language: 'required', how: 'required' } satisfies Fields<Telling>,
  ImposeSanctionDto: {
    ...DECISION,
    id: 'optional',
    visitorId: 'required',
    told: 'optional',
    supersedes: 'optional',
  } satisfies Fields<ImposeSanction>,
  CorrectSanctionDto: { ...DECISION, reason: 'required' } satisfies Fields<CorrectSanction>,
  SanctionReasonDto: { reason: 'required' } satisfies Fields<SanctionReason>,
  DecideAppealDto: {
    reason: 'required',
    outcome: 'required',
    lastDay: 'optional',
  } satisfies Fields<DecideAppeal>,
  PlanConversationDto: { at: 'required', note: 'optional' } satisfies Fields<PlanConversation>,
  HoldConversationDto: {
    at: 'required',
    note: 'optional',
    outcome: 'required',
  } satisfies Fields<HoldConversation>,
  RegisterVisitorDto: {
    ...PROFILE,
    id: 'optional',
    over18: 'required',
  } satisfies Fields<RegisterVisitor>,
  UpdateVisitorDto: PROFILE,
  AddAlertDto: {
    id: 'optional',
    kind: 'required',
    note: 'optional',
    expiresAt: 'optional',
  } satisfies Fields<AddAlert>,
  AskAdviceDto: { ...DOOR, visitorId: 'optional' } satisfies Fields<AskAdvice>,
  CheckInDto: {
    ...DOOR,
    id: 'optional',
    visitorId: 'optional',
    placeId: 'optional',
    deviation: 'optional',
    late: 'optional',
  } satisfies Fields<CheckIn>,
  DeviationDto: { reason: 'required', secondAccountId: 'optional' } satisfies Fields<Deviation>,
  LateEntryDto: {
    arrivedAt: 'required',
    seatedAt: 'optional',
    leftAt: 'required',
  } satisfies Fields<LateEntry>,
  RefuseEntryDto: {
    ...DOOR,
    id: 'optional',
    visitorId: 'optional',
    note: 'optional',
  } satisfies Fields<RefuseEntry>,
  SeatVisitDto: { placeId: 'required', deviation: 'optional' } satisfies Fields<SeatVisit>,
  MoveVisitDto: { placeId: 'required' } satisfies Fields<MoveVisit>,
  StartAfterCareDto: { placeId: 'optional' } satisfies Fields<StartAfterCare>,
  AddUseDto: {
    id: 'optional',
    at: 'optional',
    supersedes: 'optional',
    substance: 'required',
    route: 'required',
    newBatch: 'optional',
    peerAssisted: 'optional',
    splitting: 'optional',
    alone: 'optional',
    otherwiseWhere: 'optional',
  } satisfies Fields<AddUse>,
  ObserveDto: {
    id: 'optional',
    at: 'optional',
    state: 'required',
    respiratoryRate: 'optional',
    spo2: 'optional',
  } satisfies Fields<Observe>,
  CheckOutDto: { reason: 'optional' } satisfies Fields<CheckOut>,
  CorrectVisitDto: {
    arrivedAt: 'optional',
    seatedAt: 'optional',
    leftAt: 'optional',
    reason: 'required',
  } satisfies Fields<CorrectVisit>,
  RouteTimesDto: {
    route: 'required',
    plannedMinutes: 'required',
    checkMinutes: 'required',
    afterCareMinutes: 'required',
  } satisfies Fields<RouteTimes>,
  EditPlaceDto: { id: 'optional', label: 'required', usable: 'required' } satisfies Fields<EditPlace>,
  EditRoomDto: ROOM,
  AddRoomDto: { ...ROOM, id: 'optional' } satisfies Fields<AddRoom>,
  OpeningBlockDto: {
    weekday: 'required',
    from: 'required',
    until: 'required',
  } satisfies Fields<OpeningBlock>,
  ExceptionBlockDto: { from: 'required', until: 'required' } satisfies Fields<ExceptionBlock>,
  OpeningExceptionDto: {
    day: 'required',
    blocks: 'required',
    note: 'required',
  } satisfies Fields<OpeningException>,
  OpeningHoursDto: { blocks: 'required', exceptions: 'required' } satisfies Fields<EditOpeningHours>,
  ChangeHouseDayDto: { reason: 'optional' } satisfies Fields<ChangeHouseDay>,
  GuidelineDto: { mode: 'required' } satisfies Fields<AdmissionPolicy['contract']>,
  HouseGuidelineDto: { mode: 'required' } satisfies Fields<AdmissionPolicy['hours']>,
  HealthGuidelineDto: { mode: 'required' } satisfies Fields<AdmissionPolicy['health']>,
  AgeGuidelineDto: { mode: 'required', minimumAge: 'required' } satisfies Fields<AdmissionPolicy['age']>,
  PostcodeRangeDto: { from: 'required', to: 'required' } satisfies Fields<PostcodeRange>,
  ResidencyGuidelineDto: {
    mode: 'required',
    areas: 'required',
  } satisfies Fields<AdmissionPolicy['residency']>,
  SubstanceGuidelineDto: {
    mode: 'required',
    ownRequired: 'required',
    notAllowed: 'required',
  } satisfies Fields<AdmissionPolicy['substance']>,
  IntoxicationGuidelineDto: {
    mode: 'required',
    watchFrom: 'required',
    delayFrom: 'required',
    refuseFrom: 'required',
    secondPersonFrom: 'required',
  } satisfies Fields<AdmissionPolicy['intoxication']>,
  CapacityGuidelineDto: {
    mode: 'required',
    longWaitingList: 'required',
  } satisfies Fields<AdmissionPolicy['capacity']>,
  AdmissionPolicyDto: {
    age: 'required',
    residency: 'required',
    substance: 'required',
    intoxication: 'required',
    suspension: 'required',
    contract: 'required',
    capacity: 'required',
    hours: 'required',
    cover: 'required',
    health: 'required',
  } satisfies Fields<AdmissionPolicy>,
  EditPolicyDraftDto: { policy: 'required' } satisfies Fields<EditPolicyDraft>,
  ReviewDecisionDto: { verdict: 'required', note: 'optional' } satisfies Fields<ReviewDecision>,
  CloseDecisionMonthDto: {
    id: 'optional',
    month: 'required',
    note: 'optional',
  } satisfies Fields<CloseDecisionMonth>,
  TryPolicyDto: { policy: 'required', days: 'optional' } satisfies Fields<TryPolicy>,
  LayDownPolicyDto: {
    id: 'optional',
    policy: 'required',
    basedOn: 'required',
    reason: 'required',
    validFrom: 'optional',
  } satisfies Fields<LayDownPolicy>,
};

/** What lists and look-ups take in their query, by the name of the API's class. */
export const QUERY_FIELDS: Readonly<Record<string, Readonly<Record<string, Presence>>>> = {
  VerifyChainDto: { headNumber: 'optional', headHash: 'optional' } satisfies Fields<VerificationQuery>,
  ListEntriesDto: {
    ...PAGE,
    from: 'optional',
    to: 'optional',
    event: 'optional',
    accountId: 'optional',
    visitorKey: 'optional',
  } satisfies Fields<AuditQuery>,
  ListVersionsQuery: PAGE,
  ListAcceptancesQuery: {
    ...PAGE,
    visitorId: 'required',
  } satisfies Fields<ListQuery & { readonly visitorId: Id }>,
  ListSuspensionsQuery: { visitorId: 'required' } satisfies Fields<{ readonly visitorId: Id }>,
  ListSanctionsDto: {
    ...PAGE,
    state: 'optional',
    step: 'optional',
    scope: 'optional',
    appeal: 'optional',
    visitorId: 'optional',
    code: 'optional',
  } satisfies Fields<SanctionQuery>,
  SearchVisitorsDto: { ...PAGE, query: 'optional', status: 'optional' } satisfies Fields<VisitorQuery>,
  ListPolicyVersionsDto: PAGE,
  ListDecisionsDto: {
    ...PAGE,
    month: 'optional',
    kind: 'optional',
    reason: 'optional',
    reviewed: 'optional',
  } satisfies Fields<DecisionQuery>,
  ListVisitsDto: {
    ...PAGE,
    from: 'optional',
    to: 'optional',
    state: 'optional',
    visitorId: 'optional',
  } satisfies Fields<VisitQuery>,
};
