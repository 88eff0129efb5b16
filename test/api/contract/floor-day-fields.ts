import type {
  ActOnHelpCall,
  ActOnNote,
  AddDayRemark,
  AddNote,
  AnswerItem,
  CallHelp,
  ChangeSetting,
  ChecklistItem,
  Checklists,
  CoverMinimums,
  DayListQuery,
  DayLogQuery,
  DayPaperQuery,
  EditNote,
  HandOverShift,
  HouseProfile,
  HouseSetting,
  LateEntryWindow,
  NotePresence,
  NoteQuery,
  TakeOver,
  TellFound,
  WallView,
} from '@luwte/floor/domain';
import { type Fields, PAGE } from './presence';

const NOTE = {
  kind: 'required',
  text: 'required',
  priority: 'required',
  audience: 'required',
  accountId: 'optional',
  visitorId: 'optional',
  dueAt: 'optional',
} as const satisfies Fields<EditNote>;

const SETTING = { value: 'required', reason: 'optional' } as const;

/** What the requests of the day of the house and of its settings take. */
export const FLOOR_DAY_BODIES = {
  AnswerItemDto: {
    part: 'required',
    itemKey: 'required',
    answer: 'required',
    remark: 'optional',
  } satisfies Fields<AnswerItem>,
  NotePresenceDto: {
    id: 'optional',
    accountId: 'optional',
    name: 'optional',
    bls: 'required',
    naloxone: 'required',
    lead: 'required',
  } satisfies Fields<NotePresence>,
  HandOverShiftDto: { accountId: 'required', note: 'optional' } satisfies Fields<HandOverShift>,
  TakeOverDto: {
    kind: 'required',
    subjectId: 'required',
    accountId: 'required',
    note: 'optional',
  } satisfies Fields<TakeOver>,
  HouseProfileDto: {
    name: 'required',
    street: 'required',
    postcode: 'required',
    city: 'required',
    phone: 'required',
    email: 'required',
    contact: 'required',
  } satisfies Fields<HouseProfile>,
  CoverMinimumsDto: {
    bls: 'required',
    naloxone: 'required',
    lead: 'required',
  } satisfies Fields<CoverMinimums>,
  ChecklistItemDto: {
    key: 'required',
    label: 'required',
    required: 'required',
  } satisfies Fields<ChecklistItem>,
  ChecklistsDto: { opening: 'required', closing: 'required' } satisfies Fields<Checklists>,
  LateEntryWindowDto: { days: 'required' } satisfies Fields<LateEntryWindow>,
  WallViewDto: { names: 'required' } satisfies Fields<WallView>,
  ChangeHouseProfileDto: SETTING satisfies Fields<ChangeSetting<HouseProfile>>,
  ChangeCoverDto: SETTING satisfies Fields<ChangeSetting<CoverMinimums>>,
  ChangeChecklistDto: SETTING satisfies Fields<ChangeSetting<Checklists>>,
  ChangeLateEntryDto: SETTING satisfies Fields<ChangeSetting<LateEntryWindow>>,
  ChangeWallDto: SETTING satisfies Fields<ChangeSetting<WallView>>,
  CallHelpDto: { id: 'optional', placeId: 'optional' } satisfies Fields<CallHelp>,
  ActOnHelpCallDto: { act: 'required' } satisfies Fields<ActOnHelpCall>,
  EditNoteDto: NOTE,
  AddNoteDto: { ...NOTE, id: 'optional' } satisfies Fields<AddNote>,
  ActOnNoteDto: { act: 'required' } satisfies Fields<ActOnNote>,
  TellFoundDto: { placeId: 'optional', text: 'optional' } satisfies Fields<TellFound>,
  AddDayRemarkDto: { onDay: 'required', text: 'required' } satisfies Fields<AddDayRemark>,
};

/** What their look-ups take in the query. */
export const FLOOR_DAY_QUERIES = {
  SettingHistoryDto: { key: 'required' } satisfies Fields<{ readonly key: HouseSetting }>,
  ListNotesDto: {
    ...PAGE,
    state: 'optional',
    kind: 'optional',
    audience: 'optional',
    priority: 'optional',
  } satisfies Fields<NoteQuery>,
  ListDaysDto: { ...PAGE, from: 'optional', to: 'optional' } satisfies Fields<DayListQuery>,
  DayLogQueryDto: { onDay: 'required' } satisfies Fields<DayLogQuery>,
  DayPaperQueryDto: { onDay: 'required', language: 'optional' } satisfies Fields<DayPaperQuery>,
};
