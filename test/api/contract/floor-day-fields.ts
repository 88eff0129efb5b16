import type {
  AnswerItem,
  ChangeSetting,
  ChecklistItem,
  Checklists,
  CoverMinimums,
  HandOverShift,
  HouseProfile,
  HouseSetting,
  LateEntryWindow,
  NotePresence,
  TakeOver,
  WallView,
} from '@luwte/floor/domain';
import type { Fields } from './presence';

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
};

/** What their look-ups take in the query. */
export const FLOOR_DAY_QUERIES = {
  SettingHistoryDto: { key: 'required' } satisfies Fields<{ readonly key: HouseSetting }>,
};
