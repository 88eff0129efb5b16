import {
  balanceOfRow,
  itemOfRow,
  judgeImport,
  type KnownStock,
  mayImport,
  readCents,
  readDay,
} from './imports';

const known: KnownStock = {
  items: new Map([['naald', { id: 'n', lotTracked: true }]]),
  locations: new Map([['balie', 'b']]),
  gtins: new Set(['8712345678906']),
};
const codes = (kind: 'items' | 'opening-balances', cells: Record<string, string>): string[] =>
  judgeImport(kind, Object.keys(cells), [cells], known).rows.flatMap(({ faults }) =>
    faults.map(({ column, code }) => `${column} ${code}`),
  );

describe('importing', () => {
  it.each([
    [{ name: '' }, ['name required']],
    [{ name: 'Naald' }, ['name known-already']],
    [
      { name: 'Pijp', category: 'glas', par: 'veel', price: '1,2' },
      ['category unknown-choice', 'par not-a-number', 'price not-a-number'],
    ],
    [{ name: 'Pijp', gtin: '8712345678906', factor: '10' }, ['gtin twice']],
    [{ name: 'Pijp', gtin: '1234' }, ['gtin bad-gtin', 'factor required']],
    [{ name: 'Pijp', category: 'smoking', unit: 'piece', sterile: 'ja', price: '8,50', per: '100' }, []],
  ])('judges the item %j', (cells, faults) => {
    expect(codes('items', cells as unknown as Record<string, string>)).toEqual(faults);
  });

  it.each([
    [{ item: 'Lepel', location: 'Balie', quantity: '5' }, ['item unknown-item']],
    [
      { item: 'Naald', location: 'Zolder', quantity: '0' },
      ['quantity not-a-number', 'location unknown-location', 'lot lot-required'],
    ],
    [
      { item: 'naald', location: 'BALIE', quantity: '500', lot: 'A1', expiry: '31-02-2027' },
      ['expiry not-a-day'],
    ],
    [{ item: 'naald', location: 'balie', quantity: '500', lot: 'A1', expiry: '31-01-2027' }, []],
  ])('judges the balance %j', (cells, faults) => {
    expect(codes('opening-balances', cells as unknown as Record<string, string>)).toEqual(faults);
  });

  it('imports all rows or none, and tells columns that it does not know', () => {
    const preview = judgeImport('items', ['name', 'kleur'], [{ name: 'Pijp' }, { name: 'pijp' }], known);
    expect([preview.unknownColumns, preview.good, preview.faulty, mayImport(preview)]).toEqual([
      ['kleur'],
      1,
      1,
      false,
    ]);
    expect(mayImport(judgeImport('items', ['naam'], [{ naam: 'Pijp' }], known))).toBe(false);
    expect(mayImport(judgeImport('items', ['name'], [{ name: 'Pijp' }], known))).toBe(true);
  });

  it('reads what the rows say', () => {
    expect(
      itemOfRow({ name: 'Pijp', reorder: '5', price: '8,50', per: '100', sterile: 'ja', factor: '10' }),
    ).toMatchObject({
      nameEn: 'Pijp',
      parLevel: 5,
      priceCents: 850,
      sterile: true,
      packs: [{ name: 'x10', factor: 10 }],
    });
    expect(
      balanceOfRow({ item: 'Naald', location: 'Balie', quantity: '5', expiry: '31-01-2027' }, known),
    ).toMatchObject({
      itemId: 'n',
      locationId: 'b',
      expiry: '2027-01-31',
      costCents: null,
    });
    expect([readCents('12'), readCents('12.345'), readDay('2027-13-01')]).toEqual([1200, null, null]);
  });
});
