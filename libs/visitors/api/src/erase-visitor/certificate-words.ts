import type { ErasureAskedBy, ErasureReason, PaperLanguage, Words } from '@luwte/visitors/domain';

export const REASONS: Readonly<Record<ErasureReason, Words>> = {
  request: { nl: 'Verzoek om te wissen (AVG artikel 17)', en: 'Request to erase (GDPR article 17)' },
  objection: { nl: 'Bezwaar (AVG artikel 21)', en: 'Objection (GDPR article 21)' },
  'consent-withdrawn': { nl: 'Toestemming ingetrokken', en: 'Consent withdrawn' },
  'registered-in-error': { nl: 'Ten onrechte ingeschreven', en: 'Registered in error' },
  term: { nl: 'Bewaartermijn voorbij', en: 'Retention term over' },
};

export const ASKED_BY: Readonly<Record<ErasureAskedBy, Words>> = {
  visitor: { nl: 'De bezoeker', en: 'The visitor' },
  representative: { nl: 'Een vertegenwoordiger', en: 'A representative' },
  house: { nl: 'Het huis', en: 'The house' },
  authority: { nl: 'Een toezichthouder of rechter', en: 'An authority or a court' },
};

const DUTCH = {
  title: 'Bewijs van wissen',
  lead: 'De gegevens van één bezoeker zijn gewist. Dit bewijs zegt niet wie het was.',
  number: 'Nummer',
  house: 'Huis',
  at: 'Gewist op',
  by: 'Door',
  system: 'Het systeem, volgens de bewaartermijn',
  reason: 'Reden',
  askedBy: 'Op verzoek van',
  records: 'Dossiers',
  taken: 'Wat er weg is',
  kept: 'Wat er blijft, en waarom',
  what: 'Wat',
  table: 'Tabel',
  rows: 'Aantal',
  why: 'Waarom',
  backups:
    'De sleutel van deze bezoeker is vernietigd. Reservekopieën van sleutels worden apart en korter bewaard: is die termijn voorbij, dan is ook in oude kopieën niets meer te lezen.',
};

export const CERTIFICATE: Readonly<Record<PaperLanguage, typeof DUTCH>> = {
  nl: DUTCH,
  en: {
    title: 'Proof of erasure',
    lead: 'The details of one visitor were erased. This proof does not tell who it was.',
    number: 'Number',
    house: 'House',
    at: 'Erased on',
    by: 'By',
    system: 'The system, by the retention term',
    reason: 'Reason',
    askedBy: 'Asked by',
    records: 'Records',
    taken: 'What is gone',
    kept: 'What stays, and why',
    what: 'What',
    table: 'Table',
    rows: 'Count',
    why: 'Why',
    backups:
      'The key of this visitor was destroyed. Copies of keys are backed up apart and kept shorter: once that term is over, nothing can be read in old copies either.',
  },
};
