import type { RecordField, Words } from '@luwte/visitors/domain';

/** How the house rules' part of an export is headed and worded. */
export const ACCEPTANCES = {
  nl: 'Akkoord met de huisregels',
  en: 'Agreed to the house rules',
} as const satisfies Words;
export const SANCTIONS = { nl: 'Maatregelen', en: 'Sanctions' } as const satisfies Words;

const METHODS = {
  signature: { nl: 'Met een handtekening', en: 'With a signature' },
  spoken: { nl: 'Mondeling, met een getuige', en: 'Spoken, with a witness' },
} as const satisfies Readonly<Record<string, Words>>;

const STEPS = {
  talk: { nl: 'Gesprek', en: 'Talk' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  'rest-of-day': { nl: 'De rest van de dag', en: 'Rest of the day' },
  'days-1-7': { nl: '1 tot 7 dagen', en: '1 to 7 days' },
  'days-8-30': { nl: '8 tot 30 dagen', en: '8 to 30 days' },
  longer: { nl: 'Langer dan 30 dagen', en: 'Longer than 30 days' },
} as const satisfies Readonly<Record<string, Words>>;

const SCOPES = {
  'use-room': { nl: 'De gebruiksruimte', en: 'The use room' },
  building: { nl: 'Het gebouw', en: 'The building' },
} as const satisfies Readonly<Record<string, Words>>;

const STATES = {
  noted: { nl: 'Vastgelegd', en: 'Noted' },
  planned: { nl: 'Gaat nog in', en: 'Begins later' },
  active: { nl: 'Loopt', en: 'Runs' },
  ended: { nl: 'Voorbij', en: 'Over' },
  lifted: { nl: 'Opgeheven', en: 'Lifted' },
  superseded: { nl: 'Vervangen', en: 'Replaced' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
} as const satisfies Readonly<Record<string, Words>>;

const APPEALS = {
  none: { nl: 'Niet gevraagd', en: 'Not asked' },
  asked: { nl: 'Gevraagd', en: 'Asked' },
  upheld: { nl: 'Maatregel blijft', en: 'Upheld' },
  shortened: { nl: 'Korter gemaakt', en: 'Shortened' },
  lifted: { nl: 'Opgeheven', en: 'Lifted' },
} as const satisfies Readonly<Record<string, Words>>;

export const ACCEPTANCE_FIELDS: readonly RecordField[] = [
  { key: 'acceptedAt', label: { nl: 'Wanneer', en: 'When' }, kind: 'moment' },
  { key: 'version', label: { nl: 'Versie', en: 'Version' } },
  { key: 'language', label: { nl: 'Taal', en: 'Language' } },
  { key: 'method', label: { nl: 'Hoe', en: 'How' }, words: METHODS },
];

export const SANCTION_FIELDS: readonly RecordField[] = [
  { key: 'rule', label: { nl: 'Huisregel', en: 'House rule' } },
  { key: 'step', label: { nl: 'Maatregel', en: 'Sanction' }, words: STEPS },
  { key: 'scope', label: { nl: 'Waarvoor', en: 'For' }, words: SCOPES },
  { key: 'startsAt', label: { nl: 'Van', en: 'From' }, kind: 'moment' },
  { key: 'endsAt', label: { nl: 'Tot', en: 'Until' }, kind: 'moment' },
  { key: 'state', label: { nl: 'Stand', en: 'State' }, words: STATES },
  { key: 'appeal', label: { nl: 'Bezwaar', en: 'Appeal' }, words: APPEALS },
  { key: 'facts', label: { nl: 'Wat er gebeurde', en: 'What happened' } },
  { key: 'notes', label: { nl: 'Aantekeningen', en: 'Notes' } },
];
