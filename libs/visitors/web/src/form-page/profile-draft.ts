import { type FieldError, type Instant, keepsText, type TextLimit } from '@luwte/platform/kernel';
import {
  checkProfile,
  EMERGENCY_WISHES,
  type Gender,
  HANDLE,
  type Housing,
  mayBeAdult,
  type OpioidSubstitution,
  POSTCODE4,
  type ReferredBy,
  type Route,
  type SpokenLanguage,
  type Substance,
  type VisitorProfile,
} from '@luwte/visitors/domain';

/** What the form holds: texts as they were typed, null for what was not chosen. */
export interface ProfileDraft {
  readonly handle: string;
  readonly birthYear: string;
  readonly gender: Gender | null;
  readonly postcode: 'digits' | 'none' | 'unknown' | null;
  readonly digits: string;
  readonly housing: Housing | null;
  readonly languages: readonly SpokenLanguage[];
  readonly substances: readonly Substance[];
  readonly routes: readonly Route[];
  readonly opioidSubstitution: OpioidSubstitution | null;
  readonly referredBy: ReferredBy | null;
  readonly emergencyWishes: string;
}

/** Every field of a profile, in the order of the form. */
export const PROFILE_FIELDS = [
  'handle',
  'birthYear',
  'gender',
  'languages',
  'postcode4',
  'housing',
  'substances',
  'routes',
  'opioidSubstitution',
  'referredBy',
  'emergencyWishes',
] as const satisfies readonly (keyof VisitorProfile)[];
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** The form as it opens for a profile; empty for somebody new. */
export function draftOf(profile: VisitorProfile = {}): ProfileDraft {
  const { postcode4 } = profile;
  const word = postcode4 === 'none' || postcode4 === 'unknown' ? postcode4 : null;
  return {
    handle: profile.handle ?? '',
    birthYear: String(profile.birthYear ?? ''),
    gender: profile.gender ?? null,
    postcode: word ?? (postcode4 === undefined ? null : 'digits'),
    digits: word === null ? (postcode4 ?? '') : '',
    housing: profile.housing ?? null,
    languages: profile.languages ?? [],
    substances: profile.substances ?? [],
    routes: profile.routes ?? [],
    opioidSubstitution: profile.opioidSubstitution ?? null,
    referredBy: profile.referredBy ?? null,
    emergencyWishes: profile.emergencyWishes ?? '',
  };
}

/** The profile that the form tells; what was left empty is not in it. */
export function profileOf(draft: ProfileDraft): VisitorProfile {
  const postcode4 = draft.postcode === 'digits' ? draft.digits.trim() : (draft.postcode ?? '');
  const told = {
    handle: draft.handle.trim(),
    birthYear: draft.birthYear.trim() === '' ? null : Number(draft.birthYear),
    gender: draft.gender,
    postcode4,
    housing: draft.housing,
    languages: draft.languages,
    substances: draft.substances,
    routes: draft.routes,
    opioidSubstitution: draft.opioidSubstitution,
    referredBy: draft.referredBy,
    emergencyWishes: draft.emergencyWishes.trim(),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => !isEmpty(value)));
}

/** Fields that can be emptied again; of the others a choice once made is changed, never taken back. */
const EMPTIED: Readonly<Partial<Record<ProfileField, null | readonly never[]>>> = {
  handle: null,
  birthYear: null,
  emergencyWishes: null,
  languages: [],
  substances: [],
  routes: [],
};

/** What to send so that a visitor with the profile `before` becomes `after`: only the fields that differ. */
export function changesBetween(before: VisitorProfile, after: VisitorProfile): VisitorProfile {
  const changed = PROFILE_FIELDS.filter((field) => !sameField(field, before, after));
  return Object.fromEntries(
    changed.flatMap((field) => {
      const value = isEmpty(after[field]) ? EMPTIED[field] : after[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** Whether two profiles tell the same in one field; nothing told and told to be empty are the same. */
export function sameField(field: ProfileField, one: VisitorProfile, other: VisitorProfile): boolean {
  const [a, b] = [one[field], other[field]];
  return isEmpty(a) ? isEmpty(b) : JSON.stringify(a) === JSON.stringify(b);
}

/** What is wrong with the form before it is sent, by the same rules as the API's. */
export function draftErrors(draft: ProfileDraft, now: Instant): readonly FieldError[] {
  const birthYear = Number(draft.birthYear);
  const year = draft.birthYear.trim();
  return [
    ...textErrors('/handle', draft.handle, HANDLE),
    ...(year !== '' && !/^\d{4}$/u.test(year) ? [{ pointer: '/birthYear', code: 'year' }] : []),
    ...(/^\d{4}$/u.test(year) ? yearErrors(birthYear, now) : []),
    ...(draft.postcode === 'digits' && !keepsText(draft.digits, POSTCODE4)
      ? [{ pointer: '/postcode4', code: 'postcode' }]
      : []),
    ...textErrors('/emergencyWishes', draft.emergencyWishes, EMERGENCY_WISHES),
  ];
}

function yearErrors(birthYear: number, now: Instant): readonly FieldError[] {
  const errors = checkProfile({ birthYear }, now);
  if (errors.length > 0 || mayBeAdult(birthYear, now)) return errors;
  return [{ pointer: '/birthYear', code: 'under-age' }];
}

function textErrors(pointer: string, text: string, limit: TextLimit): readonly FieldError[] {
  if (text.trim() === '' || keepsText(text, limit)) return [];
  const { min, max } = limit;
  return [{ pointer, code: text.trim().length > max ? 'too-long' : 'text', params: { min, max } }];
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
