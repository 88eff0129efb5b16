import { type FieldError, Invalid, keepsText, type NumberLimit, type Setting } from '@luwte/platform/kernel';
import {
  type ChecklistItem,
  type Checklists,
  COVER_COUNT,
  type CoverMinimums,
  type HouseProfile,
  type HouseSetting,
  type HouseSettingValues,
  ITEM_KEY,
  ITEM_LABEL,
  LATE_DAYS,
  type LateEntryWindow,
  MOST_ITEMS,
  PROFILE_TEXT,
  WALL_NAMES,
  type WallView,
} from './contract/house-settings';

/** Items that the program itself names; a house may leave them out or add its own. */
export const BUILT_IN_ITEMS = [
  'naloxone-in-date',
  'oxygen',
  'aed',
  'rooms-clean',
  'emergency-bag',
  'alarm-works',
  'cash',
  'keys',
  'safe',
  'rooms-empty',
  'sharps',
  'doors',
] as const;

const required = (key: (typeof BUILT_IN_ITEMS)[number]): ChecklistItem => ({
  key,
  label: null,
  required: true,
});
const wished = (key: (typeof BUILT_IN_ITEMS)[number]): ChecklistItem => ({
  key,
  label: null,
  required: false,
});

const DEFAULT_CHECKLISTS: Checklists = {
  opening: [
    required('naloxone-in-date'),
    required('oxygen'),
    required('aed'),
    required('rooms-clean'),
    wished('emergency-bag'),
    wished('alarm-works'),
  ],
  closing: [
    required('rooms-empty'),
    required('keys'),
    wished('cash'),
    wished('safe'),
    wished('sharps'),
    wished('doors'),
  ],
};

const NO_PROFILE: HouseProfile = {
  name: '',
  street: '',
  postcode: '',
  city: '',
  phone: '',
  email: '',
  contact: '',
};

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Invalid(errors);
}

function numbers(value: object, limits: Readonly<Record<string, NumberLimit>>): readonly FieldError[] {
  return Object.entries(limits).flatMap(([name, { min, max }]) => {
    const given: unknown = (value as Readonly<Record<string, unknown>>)[name];
    const fits = Number.isInteger(given) && (given as number) >= min && (given as number) <= max;
    return fits ? [] : [{ pointer: `/value/${name}`, code: 'out-of-range', params: { min, max } }];
  });
}

/** What is wrong with a list of items: a label out of bounds, an item named twice, too many. */
export function checkItems(items: readonly ChecklistItem[], pointer: string): readonly FieldError[] {
  const tooMany =
    items.length > MOST_ITEMS ? [{ pointer, code: 'too-many', params: { max: MOST_ITEMS } }] : [];
  const each = items.flatMap(({ key, label }, at): readonly FieldError[] => {
    if (!keepsText(key, ITEM_KEY)) return [{ pointer: `${pointer}/${at}/key`, code: 'invalid' }];
    if (items.findIndex((other) => other.key === key) < at)
      return [{ pointer: `${pointer}/${at}/key`, code: 'duplicate-item' }];
    const builtIn = (BUILT_IN_ITEMS as readonly string[]).includes(key);
    if (label === null ? !builtIn : !keepsText(label, ITEM_LABEL))
      return [{ pointer: `${pointer}/${at}/label`, code: 'required' }];
    return [];
  });
  return [...tooMany, ...each];
}

/** The settings of a house, each with what holds until the house decides and what it refuses. */
export const SETTING_OF: { readonly [Key in HouseSetting]: Setting<HouseSettingValues[Key]> } = {
  'house-profile': {
    key: 'floor.house-profile',
    defaults: NO_PROFILE,
    check: (value: HouseProfile) =>
      refuse([
        ...Object.entries(value).flatMap(([name, text]: [string, string]) =>
          text === '' || keepsText(text, PROFILE_TEXT)
            ? []
            : [{ pointer: `/value/${name}`, code: 'too-long', params: { max: PROFILE_TEXT.max } }],
        ),
        ...(value.email === '' || EMAIL.test(value.email)
          ? []
          : [{ pointer: '/value/email', code: 'email' }]),
      ]),
  },
  cover: {
    key: 'floor.cover',
    defaults: { bls: 2, naloxone: 1, lead: 1 },
    check: (value: CoverMinimums) =>
      refuse(numbers(value, { bls: COVER_COUNT, naloxone: COVER_COUNT, lead: { min: 0, max: 1 } })),
  },
  checklist: {
    key: 'floor.checklist',
    defaults: DEFAULT_CHECKLISTS,
    check: ({ opening, closing }: Checklists) =>
      refuse([...checkItems(opening, '/value/opening'), ...checkItems(closing, '/value/closing')]),
  },
  'late-entry': {
    key: 'floor.late-entry',
    defaults: { days: 60 },
    check: (value: LateEntryWindow) => refuse(numbers(value, { days: LATE_DAYS })),
  },
  wall: {
    key: 'floor.wall',
    defaults: { names: 'none' },
    check: ({ names }: WallView) =>
      refuse(WALL_NAMES.includes(names) ? [] : [{ pointer: '/value/names', code: 'invalid' }]),
  },
};
