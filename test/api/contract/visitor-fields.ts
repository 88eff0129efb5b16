import type {
  AlertTerms,
  ExtendAlert,
  HoldRecord,
  ImportRow,
  ImportVisitors,
  JudgeImport,
  RetentionQuery,
  RetentionTerms,
  DismissDuplicate,
  DuplicateQuery,
  ErasureQuery,
  EraseVisitor,
  LinkVisitors,
  PaperQuery,
} from '@luwte/visitors/domain';
import { type Fields, PAGE, type Presence } from './presence';

/** What the privacy officer and those who keep the records in order send: bodies and their parts. */
export const VISITOR_BODIES: Readonly<Record<string, Readonly<Record<string, Presence>>>> = {
  EraseVisitorDto: {
    reason: 'required',
    askedBy: 'required',
    confirmation: 'required',
    despiteSanction: 'optional',
  } satisfies Fields<EraseVisitor>,
  ExtendAlertDto: { expiresAt: 'optional' } satisfies Fields<ExtendAlert>,
  AlertTermsDto: {
    allergy: 'required',
    epilepsy: 'required',
    heart: 'required',
    pregnancy: 'required',
    'suicide-risk': 'required',
    'recent-abstinence': 'required',
    'earlier-overdose': 'required',
    aggression: 'required',
  } satisfies Fields<AlertTerms>,
  RetentionTermsDto: {
    dormantDays: 'required',
    years: 'required',
    noticeDays: 'required',
  } satisfies Fields<RetentionTerms>,
  HoldRecordDto: { reason: 'required', until: 'optional' } satisfies Fields<HoldRecord>,
  ImportRowDto: {
    line: 'required',
    reference: 'optional',
    code: 'optional',
    handle: 'optional',
    birthYear: 'optional',
    over18: 'optional',
    gender: 'optional',
    postcode4: 'optional',
    housing: 'optional',
    languages: 'optional',
    substances: 'optional',
    routes: 'optional',
    opioidSubstitution: 'optional',
    referredBy: 'optional',
    emergencyWishes: 'optional',
    registeredOn: 'optional',
    lastVisitOn: 'optional',
  } satisfies Fields<ImportRow>,
  JudgeImportDto: { rows: 'required' } satisfies Fields<JudgeImport>,
  ImportVisitorsDto: { id: 'optional', rows: 'required' } satisfies Fields<ImportVisitors>,
  LinkVisitorsDto: { leadingId: 'required', otherId: 'required' } satisfies Fields<LinkVisitors>,
  DismissDuplicateDto: {
    id: 'optional',
    oneId: 'required',
    otherId: 'required',
  } satisfies Fields<DismissDuplicate>,
};

/** Their lists and papers. */
export const VISITOR_QUERIES: Readonly<Record<string, Readonly<Record<string, Presence>>>> = {
  ListErasuresDto: { ...PAGE, reason: 'optional' } satisfies Fields<ErasureQuery>,
  ListRetentionDto: { ...PAGE, state: 'optional' } satisfies Fields<RetentionQuery>,
  DuplicatesDto: { ...PAGE, state: 'optional' } satisfies Fields<DuplicateQuery>,
  PaperQueryDto: { language: 'optional' } satisfies Fields<PaperQuery>,
  ExportPaperDto: { language: 'optional' } satisfies Fields<PaperQuery>,
};
