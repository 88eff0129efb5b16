import type { Column } from './column';
import { toCsv } from './csv';

interface Row {
  readonly name: string;
  readonly count: number;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', label: 'Naam', text: ({ name }) => name },
  { key: 'count', label: 'Aantal', text: ({ count }) => String(count) },
];

/** The lines of an export of `rows`, without the byte order mark. */
function linesOf(...rows: readonly Row[]): readonly string[] {
  return toCsv(COLUMNS, rows).slice(1).trimEnd().split('\r\n');
}

describe('export as CSV', () => {
  it('starts with a byte order mark, so that a spreadsheet reads accents right', () => {
    expect(toCsv(COLUMNS, []).charCodeAt(0)).toBe(0xfeff);
  });

  it('quotes what holds a separator, a quote or a line break', () => {
    expect(linesOf({ name: 'a;b', count: 1 }, { name: 'zegt "ja"', count: 2 })).toEqual([
      'Naam;Aantal',
      '"a;b";1',
      '"zegt ""ja""";2',
    ]);
  });

  it('makes text harmless that a spreadsheet would run, and leaves negative numbers alone', () => {
    expect(linesOf({ name: '=HYPERLINK(1)', count: -5 }, { name: '@x', count: 0 }).slice(1)).toEqual([
      "'=HYPERLINK(1);-5",
      "'@x;0",
    ]);
  });
});
