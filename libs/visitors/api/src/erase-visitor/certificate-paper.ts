import type { DocumentDefinition } from '@luwte/platform/api';
import type { ErasedPart, Erasure, PaperLanguage } from '@luwte/visitors/domain';
import { momentOn } from '../records/paper-words';
import { ASKED_BY, CERTIFICATE, REASONS } from './certificate-words';

/** The certificate of an erasure on paper: number, when, by whom, what went, what stays and why. Nobody is named. */
export function certificatePaper(
  { number, at, reason, askedBy, records, byName, parts }: Erasure,
  house: string,
  language: PaperLanguage,
  zone: string,
): DocumentDefinition {
  const words = CERTIFICATE[language];
  const facts: readonly (readonly [string, string])[] = [
    [words.number, String(number)],
    [words.house, house],
    [words.at, momentOn(at, language, zone)],
    [words.by, byName ?? words.system],
    [words.reason, REASONS[reason][language]],
    [words.askedBy, ASKED_BY[askedBy][language]],
    [words.records, String(records)],
  ];
  const rows = (chosen: readonly ErasedPart[], withWhy: boolean): string[][] =>
    chosen.map(({ what, rows: count, table, why }) => [
      what[language],
      table,
      String(count),
      ...(withWhy ? [why?.[language] ?? ''] : []),
    ]);
  const head = (...titles: readonly string[]): { text: string; style: string }[] =>
    titles.map((text) => ({ text, style: 'tableHead' }));
  const kept = parts.filter(({ outcome }) => outcome === 'kept');
  const taken = parts.filter(({ outcome }) => outcome !== 'kept');
  return {
    title: `${words.title} ${number}`,
    language,
    content: [
      { text: words.title, style: 'title' },
      { text: words.lead, margin: [0, 0, 0, 10] },
      {
        layout: 'noBorders',
        table: { widths: [130, '*'], body: facts.map(([label, value]) => [label, value]) },
      },
      { text: words.taken, style: 'heading' },
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          widths: ['*', 130, 40],
          body: [head(words.what, words.table, words.rows), ...rows(taken, false)],
        },
      },
      { text: words.kept, style: 'heading' },
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          widths: ['*', 110, 40, '*'],
          body: [head(words.what, words.table, words.rows, words.why), ...rows(kept, true)],
        },
      },
      { text: words.backups, style: 'quiet', margin: [0, 14, 0, 0] },
    ],
  };
}
