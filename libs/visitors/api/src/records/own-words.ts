import type { RecordField, Words } from '@luwte/visitors/domain';

/** How this slice's part of an export is headed and worded. */
export const PROFILE = { nl: 'Uw gegevens', en: 'Your details' } as const satisfies Words;
export const ALERTS = { nl: 'Meldingen', en: 'Alerts' } as const satisfies Words;

const STATUSES = {
  provisional: { nl: 'Intake nog niet af', en: 'Intake unfinished' },
  active: { nl: 'Ingeschreven', en: 'Registered' },
  dormant: { nl: 'Lang niet geweest', en: 'Not seen for long' },
  erased: { nl: 'Gewist', en: 'Erased' },
} as const satisfies Readonly<Record<string, Words>>;

const GENDERS = {
  woman: { nl: 'Vrouw', en: 'Woman' },
  man: { nl: 'Man', en: 'Man' },
  other: { nl: 'Anders', en: 'Other' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
} as const satisfies Readonly<Record<string, Words>>;

const HOUSINGS = {
  own: { nl: 'Eigen woning', en: 'Own home' },
  'with-others': { nl: 'Bij anderen', en: 'With others' },
  shelter: { nl: 'Opvang', en: 'Shelter' },
  street: { nl: 'Op straat', en: 'On the street' },
  institution: { nl: 'Instelling', en: 'Institution' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
} as const satisfies Readonly<Record<string, Words>>;

const LANGUAGES = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
  pl: { nl: 'Pools', en: 'Polish' },
  ro: { nl: 'Roemeens', en: 'Romanian' },
  bg: { nl: 'Bulgaars', en: 'Bulgarian' },
  es: { nl: 'Spaans', en: 'Spanish' },
  ar: { nl: 'Arabisch', en: 'Arabic' },
  tr: { nl: 'Turks', en: 'Turkish' },
  de: { nl: 'Duits', en: 'German' },
  fr: { nl: 'Frans', en: 'French' },
  pt: { nl: 'Portugees', en: 'Portuguese' },
  ru: { nl: 'Russisch', en: 'Russian' },
  other: { nl: 'Andere taal', en: 'Another language' },
} as const satisfies Readonly<Record<string, Words>>;

export const SUBSTANCES = {
  heroin: { nl: 'Heroïne', en: 'Heroin' },
  crack: { nl: 'Crack of basecoke', en: 'Crack or base' },
  cocaine: { nl: 'Cocaïne (poeder)', en: 'Cocaine (powder)' },
  snowball: { nl: 'Snowball', en: 'Snowball' },
  amphetamine: { nl: 'Speed', en: 'Amphetamine' },
  methamphetamine: { nl: 'Methamfetamine', en: 'Methamphetamine' },
  methadone: { nl: 'Methadon', en: 'Methadone' },
  benzodiazepine: { nl: 'Benzo’s', en: 'Benzodiazepine' },
  'other-opioid': { nl: 'Ander opioïde', en: 'Other opioid' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
  other: { nl: 'Anders', en: 'Other' },
} as const satisfies Readonly<Record<string, Words>>;

export const ROUTES = {
  'inject-iv': { nl: 'Spuiten in ader', en: 'Injecting, vein' },
  'inject-im': { nl: 'Spuiten in spier of huid', en: 'Injecting, muscle or skin' },
  smoke: { nl: 'Roken', en: 'Smoking' },
  chase: { nl: 'Chinezen', en: 'Chasing' },
  snort: { nl: 'Snuiven', en: 'Snorting' },
  swallow: { nl: 'Slikken', en: 'Swallowing' },
  rectal: { nl: 'Rectaal', en: 'Rectal' },
} as const satisfies Readonly<Record<string, Words>>;

const SUBSTITUTIONS = {
  none: { nl: 'Geen', en: 'None' },
  methadone: { nl: 'Methadon', en: 'Methadone' },
  buprenorphine: { nl: 'Buprenorfine', en: 'Buprenorphine' },
  'heroin-assisted': { nl: 'Medische heroïne', en: 'Medical heroin' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
} as const satisfies Readonly<Record<string, Words>>;

const REFERRALS = {
  self: { nl: 'Kwam zelf', en: 'Came by themself' },
  peer: { nl: 'Andere gebruiker', en: 'Another user' },
  'police-card': { nl: 'Kaartje van de politie', en: 'Police card' },
  outreach: { nl: 'Veldwerk', en: 'Outreach' },
  shelter: { nl: 'Opvang', en: 'Shelter' },
  gp: { nl: 'Huisarts', en: 'GP' },
  other: { nl: 'Anders', en: 'Other' },
} as const satisfies Readonly<Record<string, Words>>;

const KINDS = {
  allergy: { nl: 'Allergie', en: 'Allergy' },
  epilepsy: { nl: 'Epilepsie', en: 'Epilepsy' },
  heart: { nl: 'Hart', en: 'Heart' },
  pregnancy: { nl: 'Zwanger', en: 'Pregnant' },
  'suicide-risk': { nl: 'Risico op zelfdoding', en: 'Suicide risk' },
  'recent-abstinence': { nl: 'Pas gestopt geweest', en: 'Stopped lately' },
  'earlier-overdose': { nl: 'Eerdere overdosis', en: 'Earlier overdose' },
  aggression: { nl: 'Agressie', en: 'Aggression' },
} as const satisfies Readonly<Record<string, Words>>;

const POSTCODES = {
  none: { nl: 'Geen vast adres', en: 'No fixed address' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
} as const satisfies Readonly<Record<string, Words>>;

export const PROFILE_FIELDS: readonly RecordField[] = [
  { key: 'code', label: { nl: 'Code', en: 'Code' } },
  { key: 'status', label: { nl: 'Inschrijving', en: 'Registration' }, words: STATUSES },
  { key: 'registeredAt', label: { nl: 'Ingeschreven op', en: 'Registered on' }, kind: 'moment' },
  { key: 'lastVisitAt', label: { nl: 'Laatste bezoek', en: 'Last visit' }, kind: 'moment' },
  { key: 'handle', label: { nl: 'Naam naar keuze', en: 'Name of choice' } },
  { key: 'birthYear', label: { nl: 'Geboortejaar', en: 'Year of birth' } },
  { key: 'gender', label: { nl: 'Geslacht', en: 'Gender' }, words: GENDERS },
  { key: 'postcode4', label: { nl: 'Postcode', en: 'Postcode' }, words: POSTCODES },
  { key: 'housing', label: { nl: 'Woonsituatie', en: 'Housing' }, words: HOUSINGS },
  { key: 'languages', label: { nl: 'Talen', en: 'Languages' }, words: LANGUAGES },
  { key: 'substances', label: { nl: 'Gebruikt meestal', en: 'Usually uses' }, words: SUBSTANCES },
  { key: 'routes', label: { nl: 'Manier van gebruiken', en: 'Way of using' }, words: ROUTES },
  {
    key: 'opioidSubstitution',
    label: { nl: 'Vervangend middel', en: 'Opioid substitution' },
    words: SUBSTITUTIONS,
  },
  { key: 'referredBy', label: { nl: 'Verwezen door', en: 'Referred by' }, words: REFERRALS },
  { key: 'emergencyWishes', label: { nl: 'Wensen bij nood', en: 'Wishes in an emergency' } },
];

export const ALERT_FIELDS: readonly RecordField[] = [
  { key: 'kind', label: { nl: 'Wat', en: 'What' }, words: KINDS },
  { key: 'note', label: { nl: 'Toelichting', en: 'Note' } },
  { key: 'since', label: { nl: 'Sinds', en: 'Since' }, kind: 'moment' },
  { key: 'expiresAt', label: { nl: 'Geldt tot', en: 'Holds until' }, kind: 'moment' },
  { key: 'endedAt', label: { nl: 'Beëindigd', en: 'Ended' }, kind: 'moment' },
];
