import { readTable, toRows, UnreadableFile } from './import-file';

const file = (text: string | Uint8Array<ArrayBuffer>): Blob => new Blob([text]);

describe('reading a file of visitors', () => {
  it.each([
    ['semicolons', 'Nummer;Naam\r\n1;Mees\r\n2;"Koning; winter"\r\n'],
    ['commas', 'Nummer,Naam\n1,Mees\n2,"Koning; winter"\n'],
    [
      'a byte order mark',
      '\uFEFFNummer;Naam\n1;Mees\n2;Koning; winter'.replace('Koning; winter', '"Koning; winter"'),
    ],
  ])('takes %s', async (_, text) => {
    expect(await readTable(file(text))).toEqual({
      headings: ['Nummer', 'Naam'],
      rows: [
        { line: 2, cells: expect.arrayContaining(['1', 'Mees']) as string[] },
        { line: 3, cells: expect.arrayContaining(['2', 'Koning; winter']) as string[] },
      ],
    });
  });

  it('takes what Windows writes, and counts rows as a spreadsheet does', async () => {
    const bytes = new Uint8Array(
      [...'Naam;Id\n;\nM']
        .map((letter) => letter.charCodeAt(0))
        .concat(0xe9, ...[...'es;7'].map((letter) => letter.charCodeAt(0))),
    );
    expect((await readTable(file(bytes))).rows).toEqual([{ line: 3, cells: ['Mées', '7'] }]);
  });

  it.each([
    ['nothing', ''],
    ['headings alone', 'Nummer;Naam\n'],
    ['no text', 'PK\u0003\u0004\u0000\u0000'],
  ])('refuses %s', async (_, text) => {
    await expect(readTable(file(text))).rejects.toThrow(UnreadableFile);
  });

  it('sends the chosen columns alone, without empty cells', async () => {
    const table = await readTable(file('Id;Naam;BSN\n1; Mees ;123456782\n2;;\n'));
    expect(toRows(table, ['reference', 'handle', null])).toEqual([
      { line: 2, reference: '1', handle: 'Mees' },
      { line: 3, reference: '2' },
    ]);
  });
});
