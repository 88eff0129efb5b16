import type {
  Gender,
  Housing,
  OpioidSubstitution,
  ReferredBy,
  Route,
  SpokenLanguage,
  Substance,
} from './contract/vocabulary';

type Spellings<Word extends string> = Readonly<Record<Word, readonly string[]>>;

/** How other systems and spreadsheets write our words, in Dutch and English; our own word always counts. */
export const GENDER_SPELLINGS: Spellings<Gender> = {
  woman: ['vrouw', 'v', 'f', 'female'],
  man: ['m', 'male'],
  other: ['anders', 'x', 'non binair', 'non binary'],
  unknown: ['onbekend'],
};

export const HOUSING_SPELLINGS: Spellings<Housing> = {
  own: ['eigen', 'eigen woning', 'zelfstandig', 'own home'],
  'with-others': ['bij anderen', 'bij vrienden', 'bij familie', 'inwonend', 'with others'],
  shelter: ['opvang', 'nachtopvang'],
  street: ['straat', 'op straat', 'dakloos', 'buiten', 'homeless'],
  institution: ['instelling', 'kliniek', 'detentie'],
  unknown: ['onbekend'],
};

export const LANGUAGE_SPELLINGS: Spellings<SpokenLanguage> = {
  nl: ['nederlands', 'dutch'],
  en: ['engels', 'english'],
  pl: ['pools', 'polish'],
  ro: ['roemeens', 'romanian'],
  bg: ['bulgaars', 'bulgarian'],
  es: ['spaans', 'spanish'],
  ar: ['arabisch', 'arabic'],
  tr: ['turks', 'turkish'],
  de: ['duits', 'german'],
  fr: ['frans', 'french'],
  pt: ['portugees', 'portuguese'],
  ru: ['russisch', 'russian'],
  other: ['anders', 'andere taal'],
};

export const SUBSTANCE_SPELLINGS: Spellings<Substance> = {
  heroin: ['heroine', 'bruin'],
  crack: ['base', 'basecoke', 'gekookte coke', 'wit'],
  cocaine: ['coke', 'cocaine poeder', 'snuifcoke'],
  snowball: [],
  amphetamine: ['speed', 'amfetamine'],
  methamphetamine: ['meth', 'crystal', 'methamfetamine'],
  methadone: ['methadon'],
  benzodiazepine: ['benzo', 'benzos', 'benzo s', 'benzodiazepinen'],
  'other-opioid': ['ander opioide', 'opioiden', 'opioide', 'other opioid'],
  unknown: ['onbekend'],
  other: ['anders'],
};

export const ROUTE_SPELLINGS: Spellings<Route> = {
  'inject-iv': ['spuiten', 'injecteren', 'intraveneus', 'iv', 'inject', 'injecting'],
  'inject-im': ['spuiten in spier', 'im', 'intramusculair'],
  smoke: ['roken', 'smoking', 'basen'],
  chase: ['chinezen', 'chasen', 'chasing'],
  snort: ['snuiven', 'snorting'],
  swallow: ['slikken', 'oraal', 'drinken', 'oral'],
  rectal: ['rectaal'],
};

export const SUBSTITUTION_SPELLINGS: Spellings<OpioidSubstitution> = {
  none: ['geen', 'nee', 'no'],
  methadone: ['methadon'],
  buprenorphine: ['buprenorfine', 'suboxone', 'subutex'],
  'heroin-assisted': ['medische heroine', 'heroinebehandeling', 'heroin assisted'],
  unknown: ['onbekend'],
};

export const REFERRED_BY_SPELLINGS: Spellings<ReferredBy> = {
  self: ['zelf', 'kwam zelf', 'eigen initiatief'],
  peer: ['andere gebruiker', 'ervaringsdeskundige', 'vriend'],
  'police-card': ['politie', 'kaartje van de politie', 'police', 'police card'],
  outreach: ['veldwerk', 'straathoekwerk', 'straatteam'],
  shelter: ['opvang', 'nachtopvang'],
  gp: ['huisarts', 'dokter', 'doctor'],
  other: ['anders'],
};

/** How headings of a file name our columns. */
export const HEADING_SPELLINGS = {
  reference: [
    'referentie',
    'extern nummer',
    'nummer',
    'id',
    'client',
    'clientnummer',
    'client nummer',
    'dossier',
    'dossiernummer',
    'external reference',
    'number',
    'client number',
  ],
  code: ['code', 'pas', 'pascode', 'pass', 'pass code'],
  handle: ['naam', 'roepnaam', 'bijnaam', 'naam naar keuze', 'name', 'alias', 'nickname'],
  birthYear: ['geboortejaar', 'jaar', 'gebjaar', 'birth year', 'year of birth'],
  over18: ['18', 'volwassen', '18 of ouder', '18 plus', 'adult', '18 or older', 'over 18'],
  gender: ['geslacht', 'sekse', 'sex'],
  postcode4: ['postcode', 'pc4', 'postcode4', 'postal code', 'zip'],
  housing: ['woonsituatie', 'wonen', 'woning', 'huisvesting'],
  languages: ['taal', 'talen', 'language'],
  substances: ['middel', 'middelen', 'drugs', 'gebruikt meestal', 'substance'],
  routes: ['manier', 'manier van gebruiken', 'wijze', 'gebruikswijze', 'route'],
  opioidSubstitution: ['vervangend middel', 'substitutie', 'opioid substitution', 'ost'],
  referredBy: ['verwezen door', 'verwijzer', 'referred by', 'referral'],
  emergencyWishes: ['wensen bij nood', 'noodwensen', 'bij nood', 'emergency wishes'],
  registeredOn: [
    'ingeschreven op',
    'inschrijfdatum',
    'datum inschrijving',
    'registered on',
    'registration date',
    'since',
  ],
  lastVisitOn: ['laatste bezoek', 'laatst geweest', 'last visit'],
} as const;
