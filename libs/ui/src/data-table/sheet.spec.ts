import { strFromU8, unzipSync } from 'fflate';
import type { Column } from './column';
import { toXlsx } from './sheet';

interface Row {
  readonly name: string;
  readonly count: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', label: 'Naam', text: ({ name }) => name },
  { key: 'count', label: 'Aantal', text: ({ count }) => count, numeric: true },
];

async function partsOf(...rows: readonly Row[]): Promise<Readonly<Record<string, Document>>> {
  const file = toXlsx('bezoeken & meer', COLUMNS, rows);
  const bytes = await new Promise<ArrayBuffer>((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(file);
  });
  const parser = new DOMParser();
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(bytes))).map(([path, part]) => [
      path,
      parser.parseFromString(strFromU8(part), 'application/xml'),
    ]),
  );
}

const cellsOf = (parts: Readonly<Record<string, Document>>): (readonly [string | null, string | null])[][] =>
  [...(parts['xl/worksheets/sheet1.xml']?.querySelectorAll('row') ?? [])].map((row) =>
    [...row.querySelectorAll('c')].map((cell) => [cell.getAttribute('t'), cell.textContent] as const),
  );

describe('export as a spreadsheet', () => {
  it('holds every part that a spreadsheet program asks for, each of them sound XML', async () => {
    const parts = await partsOf({ name: 'a', count: '1' });
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    for (const part of Object.values(parts)) expect(part.querySelector('parsererror')).toBeNull();
    expect(parts['xl/workbook.xml']?.querySelector('sheet')?.getAttribute('name')).toBe('bezoeken & meer');
  });

  it('keeps numbers as numbers and text as text, also text that looks like a formula', async () => {
    const parts = await partsOf(
      { name: '=HYPERLINK("x")', count: '-3,5' },
      { name: 'a < b & "c"\u0007', count: 'geen' },
    );
    expect(cellsOf(parts)).toEqual([
      [
        ['inlineStr', 'Naam'],
        ['inlineStr', 'Aantal'],
      ],
      [
        ['inlineStr', '=HYPERLINK("x")'],
        [null, '-3.5'],
      ],
      [
        ['inlineStr', 'a < b & "c"'],
        ['inlineStr', 'geen'],
      ],
    ]);
  });
});
