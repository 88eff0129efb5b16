import type { EditItem, ImportFault, ImportKind, ImportPreview, ImportRow } from './contract';
import { BASE_UNITS, ITEM_CATEGORIES, ITEM_NAME, LOT_NUMBER } from './contract';
import { isGtin } from './gtin';

/** A row of the file by column name, in small letters. */
export type ImportedCells = Readonly<Record<string, string>>;

/** What the house has already: names in small letters. */
export interface KnownStock {
  readonly items: ReadonlyMap<string, { readonly id: string; readonly lotTracked: boolean }>;
  readonly locations: ReadonlyMap<string, string>;
  readonly gtins: ReadonlySet<string>;
}

const COLUMNS: Readonly<
  Record<ImportKind, { readonly needed: readonly string[]; readonly also: readonly string[] }>
> = {
  items: {
    needed: ['name'],
    also: [
      'name-en',
      'category',
      'unit',
      'lot-tracked',
      'sterile',
      'sharp',
      'par',
      'reorder',
      'lead-days',
      'soft-limit',
      'price',
      'per',
      'pack',
      'factor',
      'gtin',
    ],
  },
  'opening-balances': { needed: ['item', 'location', 'quantity'], also: ['lot', 'expiry', 'price', 'per'] },
};

/** Names of the columns that an import takes; the first ones are needed. */
export function importColumns(kind: ImportKind): readonly string[] {
  return [...COLUMNS[kind].needed, ...COLUMNS[kind].also];
}

/** What importing the rows would do: which are good, and what each of the others lacks. Nothing is guessed or mended. */
export function judgeImport(
  kind: ImportKind,
  header: readonly string[],
  rows: readonly ImportedCells[],
  known: KnownStock,
): ImportPreview {
  const { needed } = COLUMNS[kind];
  const missingColumns = needed.filter((column) => !header.includes(column));
  const unknownColumns = header.filter((column) => column !== '' && !importColumns(kind).includes(column));
  const seen = new Set<string>();
  const judged = rows.map((cells, index): ImportRow => {
    const faults = kind === 'items' ? itemFaults(cells, known, seen) : balanceFaults(cells, known);
    const shown = cell(cells, kind === 'items' ? 'name' : 'item');
    return { line: index + 2, shown, faults };
  });
  const faulty = judged.filter(({ faults }) => faults.length > 0).length;
  return { kind, missingColumns, unknownColumns, rows: judged, good: judged.length - faulty, faulty };
}

/** Whether everything may be imported: it is all rows, or none. */
export function mayImport({ missingColumns, rows, faulty }: ImportPreview): boolean {
  return missingColumns.length === 0 && rows.length > 0 && faulty === 0;
}

const cell = (cells: ImportedCells, column: string): string => (cells[column] ?? '').trim();
const fault = (column: string, code: ImportFault['code']): ImportFault => ({ column, code });
const YES = ['yes', 'ja', 'true', '1', 'x'];
const NO = ['', 'no', 'nee', 'false', '0'];

function itemFaults(cells: ImportedCells, known: KnownStock, seen: Set<string>): readonly ImportFault[] {
  const name = cell(cells, 'name').toLowerCase();
  const gtin = cell(cells, 'gtin');
  const faults: ImportFault[] = [
    ...nameFault('name', cell(cells, 'name'), true),
    ...nameFault('name-en', cell(cells, 'name-en'), false),
    ...choiceFault(cells, 'category', ITEM_CATEGORIES),
    ...choiceFault(cells, 'unit', BASE_UNITS),
    ...['lot-tracked', 'sterile', 'sharp'].flatMap((column) => choiceFault(cells, column, [...YES, ...NO])),
    ...['par', 'reorder', 'lead-days', 'soft-limit', 'per', 'factor'].flatMap((column) =>
      numberFault(cells, column),
    ),
    ...priceFault(cells),
  ];
  if (known.items.has(name)) faults.push(fault('name', 'known-already'));
  if (seen.has(name)) faults.push(fault('name', 'twice'));
  if (gtin !== '' && !isGtin(gtin)) faults.push(fault('gtin', 'bad-gtin'));
  if (gtin !== '' && (known.gtins.has(gtin) || seen.has(gtin))) faults.push(fault('gtin', 'twice'));
  if (gtin !== '' && cell(cells, 'factor') === '') faults.push(fault('factor', 'required'));
  seen.add(name);
  if (gtin !== '') seen.add(gtin);
  return faults;
}

function balanceFaults(cells: ImportedCells, known: KnownStock): readonly ImportFault[] {
  const item = known.items.get(cell(cells, 'item').toLowerCase());
  const faults: ImportFault[] = [
    ...numberFault(cells, 'quantity', 1),
    ...numberFault(cells, 'per', 1),
    ...priceFault(cells),
  ];
  if (cell(cells, 'quantity') === '') faults.push(fault('quantity', 'required'));
  if (!item) faults.push(fault('item', 'unknown-item'));
  if (!known.locations.has(cell(cells, 'location').toLowerCase()))
    faults.push(fault('location', 'unknown-location'));
  const lot = cell(cells, 'lot');
  if (item?.lotTracked && lot === '') faults.push(fault('lot', 'lot-required'));
  if (lot !== '' && (lot.length > LOT_NUMBER.max || !LOT_NUMBER.pattern.test(lot)))
    faults.push(fault('lot', 'too-long'));
  const expiry = cell(cells, 'expiry');
  if (expiry !== '' && readDay(expiry) === null) faults.push(fault('expiry', 'not-a-day'));
  return faults;
}

function nameFault(column: string, name: string, needed: boolean): readonly ImportFault[] {
  if (name.length < ITEM_NAME.min) return needed || name !== '' ? [fault(column, 'required')] : [];
  return name.length > ITEM_NAME.max ? [fault(column, 'too-long')] : [];
}

function choiceFault(
  cells: ImportedCells,
  column: string,
  choices: readonly string[],
): readonly ImportFault[] {
  const value = cell(cells, column).toLowerCase();
  return value === '' || choices.includes(value) ? [] : [fault(column, 'unknown-choice')];
}

function numberFault(cells: ImportedCells, column: string, least = 0): readonly ImportFault[] {
  const value = cell(cells, column);
  return value === '' || (/^\d{1,6}$/.test(value) && Number(value) >= least)
    ? []
    : [fault(column, 'not-a-number')];
}

function priceFault(cells: ImportedCells): readonly ImportFault[] {
  const value = cell(cells, 'price');
  return value === '' || readCents(value) !== null ? [] : [fault('price', 'not-a-number')];
}

/** Euro cents of `8,50`, `8.50` or `8`; null for anything else. */
export function readCents(text: string): number | null {
  const match = /^(\d{1,6})(?:[.,](\d{2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number(match[2] ?? 0) : null;
}

/** `2027-01-31` or `31-01-2027` as a day; null for no date. */
export function readDay(text: string): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : text.replace(/^(\d{2})-(\d{2})-(\d{4})$/, '$3-$2-$1');
  const millis = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  return Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 10) !== iso ? null : iso;
}

/** A good row as the item it becomes. */
export function itemOfRow(cells: ImportedCells): EditItem {
  const number = (column: string, otherwise: number): number => Number(cell(cells, column) || otherwise);
  const yes = (column: string): boolean => YES.includes(cell(cells, column).toLowerCase());
  const reorderPoint = number('reorder', 0);
  const factor = cell(cells, 'factor');
  return {
    nameNl: cell(cells, 'name'),
    nameEn: cell(cells, 'name-en') || cell(cells, 'name'),
    category: ITEM_CATEGORIES.find((one) => one === cell(cells, 'category').toLowerCase()) ?? 'other',
    unit: BASE_UNITS.find((one) => one === cell(cells, 'unit').toLowerCase()) ?? 'piece',
    lotTracked: yes('lot-tracked'),
    sterile: yes('sterile'),
    sharp: yes('sharp'),
    parLevel: Math.max(number('par', 0), reorderPoint),
    reorderPoint,
    leadDays: Math.min(number('lead-days', 7), 180),
    softLimit: cell(cells, 'soft-limit') === '' ? null : Math.max(1, number('soft-limit', 1)),
    priceCents: readCents(cell(cells, 'price')) ?? 0,
    priceUnits: Math.max(1, number('per', 1)),
    supplierId: null,
    service: null,
    archived: false,
    packs:
      factor === ''
        ? []
        : [
            {
              name: cell(cells, 'pack') || `x${factor}`,
              factor: Math.max(1, Number(factor)),
              gtin: cell(cells, 'gtin') || null,
            },
          ],
  };
}

/** A good row as the delivery line it becomes, with the location's name. */
export function balanceOfRow(
  cells: ImportedCells,
  known: KnownStock,
): {
  readonly itemId: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly lotNumber: string | null;
  readonly expiry: string | null;
  readonly costCents: number | null;
  readonly costUnits: number | null;
} {
  const expiry = cell(cells, 'expiry');
  return {
    itemId: known.items.get(cell(cells, 'item').toLowerCase())?.id ?? '',
    locationId: known.locations.get(cell(cells, 'location').toLowerCase()) ?? '',
    quantity: Number(cell(cells, 'quantity')),
    lotNumber: cell(cells, 'lot') || null,
    expiry: expiry === '' ? null : readDay(expiry),
    costCents: cell(cells, 'price') === '' ? null : readCents(cell(cells, 'price')),
    costUnits: cell(cells, 'price') === '' ? null : Number(cell(cells, 'per') || 1),
  };
}
