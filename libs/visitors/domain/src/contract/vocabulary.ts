import type { NumberLimit, TextLimit } from '@luwte/platform/kernel';

/** What a visitor uses (EMCDDA/EUDA treatment demand list, shortened to what the house acts on). */
export const SUBSTANCES = [
  'heroin',
  'crack',
  'cocaine',
  'snowball',
  'amphetamine',
  'methamphetamine',
  'methadone',
  'benzodiazepine',
  'other-opioid',
  'unknown',
  'other',
] as const;
export type Substance = (typeof SUBSTANCES)[number];

/** How it is taken. */
export const ROUTES = ['inject-iv', 'inject-im', 'smoke', 'chase', 'snort', 'swallow', 'rectal'] as const;
export type Route = (typeof ROUTES)[number];

export const GENDERS = ['woman', 'man', 'other', 'unknown'] as const;
export type Gender = (typeof GENDERS)[number];

export const HOUSING = ['own', 'with-others', 'shelter', 'street', 'institution', 'unknown'] as const;
export type Housing = (typeof HOUSING)[number];

export const REFERRED_BY = ['self', 'peer', 'police-card', 'outreach', 'shelter', 'gp', 'other'] as const;
export type ReferredBy = (typeof REFERRED_BY)[number];

/** Languages a visitor may speak with us (ISO 639-1), and `other`. */
export const SPOKEN_LANGUAGES = [
  'nl',
  'en',
  'pl',
  'ro',
  'bg',
  'es',
  'ar',
  'tr',
  'de',
  'fr',
  'pt',
  'ru',
  'other',
] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

export const OPIOID_SUBSTITUTION = [
  'none',
  'methadone',
  'buprenorphine',
  'heroin-assisted',
  'unknown',
] as const;
export type OpioidSubstitution = (typeof OPIOID_SUBSTITUTION)[number];

/** What a worker must know at the door and in an emergency. */
export const ALERT_KINDS = [
  'allergy',
  'epilepsy',
  'heart',
  'pregnancy',
  'suicide-risk',
  'recent-abstinence',
  'earlier-overdose',
  'aggression',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export const VISITOR_STATUSES = ['provisional', 'active', 'dormant', 'erased'] as const;
export type VisitorStatus = (typeof VISITOR_STATUSES)[number];

/** A handle is a name of choice; letters of any script, digits and a little punctuation. */
export const HANDLE = {
  min: 1,
  max: 40,
  pattern: /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .'’-]*$/u,
} as const satisfies TextLimit;
/** The digits of a Dutch postcode, `3311`; or one of the two words. */
export const POSTCODE4 = {
  min: 4,
  max: 7,
  pattern: /^([1-9]\d{3}|none|unknown)$/u,
} as const satisfies TextLimit;
export const BIRTH_YEAR = { min: 1900, max: 2100 } as const satisfies NumberLimit;
export const SEARCH_TEXT = { min: 1, max: 60 } as const satisfies TextLimit;
export const ALERT_NOTE = { min: 1, max: 300 } as const satisfies TextLimit;
export const EMERGENCY_WISHES = { min: 1, max: 500 } as const satisfies TextLimit;
