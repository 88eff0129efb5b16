import type { DocumentDefinition } from '@luwte/platform/api';
import {
  type ExportedRecord,
  formatCode,
  type PaperLanguage,
  type RecordField,
  type RecordSection,
  type VisitorExport,
} from '@luwte/visitors/domain';
import { momentOn, valueOn } from '../records/paper-words';

/** A section of at most this many fields is a table; a wider one is read record by record. */
const TABLE_COLUMNS = 5;

const DUTCH = {
  title: 'Wat wij van u bewaren',
  lead: 'In dit overzicht staat alles wat het huis over u heeft vastgelegd. Klopt er iets niet? Zeg het ons, dan zetten wij het recht. U mag ook vragen om alles te wissen.',
  code: 'Code',
  house: 'Huis',
  madeAt: 'Gemaakt op',
  nothing: 'Hier is niets over u vastgelegd.',
};
const WORDS: Readonly<Record<PaperLanguage, typeof DUTCH>> = {
  nl: DUTCH,
  en: {
    title: 'What we keep about you',
    lead: 'This overview shows everything the house recorded about you. Is something wrong? Tell us, and we put it right. You may also ask us to erase everything.',
    code: 'Code',
    house: 'House',
    madeAt: 'Made on',
    nothing: 'Nothing about you is recorded here.',
  },
};

type Content = Exclude<DocumentDefinition['content'], readonly unknown[]>;

/** Everything held on a visitor as a paper that they can read. The title and the file's name tell nobody's name. */
export function exportPaper(
  { house, madeAt, records }: VisitorExport,
  language: PaperLanguage,
  zone: string,
): DocumentDefinition {
  const words = WORDS[language];
  return {
    title: words.title,
    language,
    content: [
      { text: words.title, style: 'title' },
      { text: words.lead, margin: [0, 0, 0, 8] },
      {
        layout: 'noBorders',
        table: {
          widths: [110, '*'],
          body: [
            [words.house, house],
            [words.madeAt, momentOn(madeAt, language, zone)],
          ],
        },
      },
      ...records.flatMap((record) => recordOn(record, language, zone)),
    ],
  };
}

function recordOn({ code, sections }: ExportedRecord, language: PaperLanguage, zone: string): Content[] {
  const words = WORDS[language];
  return [
    { text: `${words.code} ${formatCode(code)}`, fontSize: 15, bold: true, margin: [0, 16, 0, 0] },
    ...sections.flatMap((section): Content[] => [
      { text: section.heading[language], style: 'heading' },
      ...(section.note ? [{ text: section.note[language], style: 'quiet' }] : []),
      ...(section.records.length === 0
        ? [{ text: words.nothing }]
        : section.fields.length > TABLE_COLUMNS
          ? section.records.map((one) => factsOn(section.fields, one, language, zone))
          : [tableOn(section, language, zone)]),
    ]),
  ];
}

function tableOn({ fields, records }: RecordSection, language: PaperLanguage, zone: string): Content {
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      widths: fields.map(() => '*'),
      body: [
        fields.map(({ label }) => ({ text: label[language], style: 'tableHead' })),
        ...records.map((record) => fields.map((field) => valueOn(field, record[field.key], language, zone))),
      ],
    },
  };
}

function factsOn(
  fields: readonly RecordField[],
  record: RecordSection['records'][number],
  language: PaperLanguage,
  zone: string,
): Content {
  return {
    layout: 'noBorders',
    margin: [0, 0, 0, 8],
    table: {
      widths: [130, '*'],
      body: fields.map((field) => [
        { text: field.label[language], style: 'quiet' },
        valueOn(field, record[field.key], language, zone),
      ]),
    },
  };
}
