import { ROUTE_WORDS, SUBSTANCE_WORDS } from '@luwte/visitors/api';
import type { RecordField, Words } from '@luwte/visitors/domain';

/** How the floor's part of an export is headed and worded. */
export const VISITS = { nl: 'Uw bezoeken', en: 'Your visits' } as const satisfies Words;
export const USES = { nl: 'Wat u gebruikte', en: 'What you used' } as const satisfies Words;
export const OBSERVATIONS = { nl: 'Hoe het met u ging', en: 'How you were' } as const satisfies Words;
export const NOTES = { nl: 'Aantekeningen bij bezoeken', en: 'Notes on visits' } as const satisfies Words;
export const DECISIONS = {
  nl: 'Besluiten aan de deur',
  en: 'Decisions at the door',
} as const satisfies Words;

const LEAVE_REASONS = {
  'changed-mind': { nl: 'Wilde toch niet', en: 'Changed their mind' },
  'waited-too-long': { nl: 'Wachtte te lang', en: 'Waited too long' },
  'called-away': { nl: 'Moest weg', en: 'Was called away' },
  'asked-to-leave': { nl: 'Gevraagd om te gaan', en: 'Asked to leave' },
  'feels-well': { nl: 'Voelde zich goed', en: 'Felt well' },
  'wants-outside': { nl: 'Wilde naar buiten', en: 'Wanted outside' },
  other: { nl: 'Anders', en: 'Other' },
} as const satisfies Readonly<Record<string, Words>>;

const STATES = {
  alert: { nl: 'Wakker', en: 'Awake' },
  'drowsy-rousable': { nl: 'Suf, werd wakker', en: 'Drowsy, woke up' },
  drowsy: { nl: 'Heel suf', en: 'Very drowsy' },
  unresponsive: { nl: 'Reageerde niet', en: 'Did not respond' },
} as const satisfies Readonly<Record<string, Words>>;

const PLACES = {
  street: { nl: 'Op straat', en: 'In the street' },
  park: { nl: 'In een park', en: 'In a park' },
  stairwell: { nl: 'In een portiek of trappenhuis', en: 'In a porch or stairwell' },
  toilet: { nl: 'Op een toilet', en: 'In a toilet' },
  home: { nl: 'Thuis', en: 'At home' },
  shelter: { nl: 'In de opvang', en: 'In a shelter' },
  vehicle: { nl: 'In een auto', en: 'In a car' },
  elsewhere: { nl: 'Ergens anders', en: 'Elsewhere' },
  'not-asked': { nl: 'Niet gevraagd', en: 'Not asked' },
} as const satisfies Readonly<Record<string, Words>>;

const KINDS = {
  refusal: { nl: 'Niet binnengelaten', en: 'Not let in' },
  deviation: { nl: 'Binnengelaten tegen het advies in', en: 'Let in against the advice' },
} as const satisfies Readonly<Record<string, Words>>;

export const VISIT_FIELDS: readonly RecordField[] = [
  { key: 'arrivedAt', label: { nl: 'Binnen', en: 'In' }, kind: 'moment' },
  { key: 'leftAt', label: { nl: 'Weg', en: 'Out' }, kind: 'moment' },
  { key: 'room', label: { nl: 'Ruimte', en: 'Room' } },
  { key: 'leaveReason', label: { nl: 'Waarom weg', en: 'Why left' }, words: LEAVE_REASONS },
  { key: 'watch', label: { nl: 'Extra toezicht', en: 'Extra watch' }, kind: 'flag' },
];

export const USE_FIELDS: readonly RecordField[] = [
  { key: 'at', label: { nl: 'Wanneer', en: 'When' }, kind: 'moment' },
  { key: 'substance', label: { nl: 'Wat', en: 'What' }, words: SUBSTANCE_WORDS },
  { key: 'route', label: { nl: 'Hoe', en: 'How' }, words: ROUTE_WORDS },
  { key: 'otherwiseWhere', label: { nl: 'Anders gebruikt', en: 'Otherwise used' }, words: PLACES },
];

export const OBSERVATION_FIELDS: readonly RecordField[] = [
  { key: 'at', label: { nl: 'Wanneer', en: 'When' }, kind: 'moment' },
  { key: 'state', label: { nl: 'Hoe', en: 'How' }, words: STATES },
  { key: 'respiratoryRate', label: { nl: 'Ademhaling per minuut', en: 'Breaths a minute' } },
  { key: 'spo2', label: { nl: 'Zuurstof (%)', en: 'Oxygen (%)' } },
];

export const NOTE_FIELDS: readonly RecordField[] = [
  { key: 'at', label: { nl: 'Wanneer', en: 'When' }, kind: 'moment' },
  { key: 'note', label: { nl: 'Aantekening', en: 'Note' } },
];

export const DECISION_FIELDS: readonly RecordField[] = [
  { key: 'at', label: { nl: 'Wanneer', en: 'When' }, kind: 'moment' },
  { key: 'kind', label: { nl: 'Wat', en: 'What' }, words: KINDS },
  { key: 'reasons', label: { nl: 'Redenen', en: 'Reasons' } },
  { key: 'note', label: { nl: 'Toelichting', en: 'Note' } },
];

export const SERVICES = {
  nl: 'Diensten en afspraken',
  en: 'Services and appointments',
} as const satisfies Words;
export const OFFERS = { nl: 'Gekregen aan de deur', en: 'Given at the door' } as const satisfies Words;

const SERVICE_WORDS = {
  shower: { nl: 'Douche', en: 'Shower' },
  laundry: { nl: 'Was', en: 'Laundry' },
  locker: { nl: 'Kluisje', en: 'Locker' },
  nurse: { nl: 'Spreekuur verpleegkundige', en: 'Nurse’s consultation' },
  doctor: { nl: 'Spreekuur arts', en: 'Doctor’s consultation' },
} as const satisfies Readonly<Record<string, Words>>;

const TURN_STATES = {
  planned: { nl: 'Afgesproken', en: 'Planned' },
  waiting: { nl: 'Wacht', en: 'Waiting' },
  called: { nl: 'Geroepen', en: 'Called' },
  started: { nl: 'Begonnen', en: 'Started' },
  finished: { nl: 'Klaar', en: 'Finished' },
  'no-show': { nl: 'Niet gekomen', en: 'Did not come' },
  cancelled: { nl: 'Ging niet door', en: 'Cancelled' },
} as const satisfies Readonly<Record<string, Words>>;

const OFFER_WORDS = {
  'emergency-help': { nl: 'Hulp bij nood', en: 'Emergency help' },
  'sterile-equipment': { nl: 'Steriel materiaal', en: 'Sterile equipment' },
  referral: { nl: 'Verwijzing', en: 'Referral' },
} as const satisfies Readonly<Record<string, Words>>;

export const SERVICE_FIELDS: readonly RecordField[] = [
  { key: 'at', label: { nl: 'Wanneer', en: 'When' }, kind: 'moment' },
  { key: 'service', label: { nl: 'Wat', en: 'What' }, words: SERVICE_WORDS },
  { key: 'state', label: { nl: 'Stand', en: 'State' }, words: TURN_STATES },
];

export const OFFER_FIELDS: readonly RecordField[] = [
  { key: 'at', label: { nl: 'Wanneer', en: 'When' }, kind: 'moment' },
  { key: 'kind', label: { nl: 'Wat', en: 'What' }, words: OFFER_WORDS },
];

export const SHIFT_NOTES = {
  nl: 'Berichten tussen diensten',
  en: 'Messages between shifts',
} as const satisfies Words;
