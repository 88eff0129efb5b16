import { IMPORT_CELL, type ImportColumn, type ImportRow } from '@luwte/visitors/domain';

/** A file as a spreadsheet shows it. */
export interface ImportTable {
  readonly headings: readonly string[];
  /** Number of the first row below the headings, as a spreadsheet counts. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** The file is no table of text, or there is nothing in it. */
export class UnreadableFile extends Error {}

/**
 * Reads a file of comma- or semicolon-separated values. Text that is no UTF-8 is taken for what Windows writes.
 * @throws UnreadableFile
 */
export async function readTable(file: Blob): Promise<ImportTable> {
  const { parse } = await loadPapaParse();
  const text = decode(await file.arrayBuffer());
  const { data } = parse<string[]>(text, { delimiter: separatorOf(text), skipEmptyLines: false });
  const [headings, ...rest] = data;
  const rows = rest
    .map((cells, index) => ({ line: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!headings || headings.every((heading) => heading.trim() === '') || rows.length === 0)
    throw new UnreadableFile('The file holds no rows');
  return { headings: headings.map((heading) => heading.trim()), rows };
}

const SEPARATORS = [';', ',', '\t', '|'];

/** What separates the headings: whichever stands in the first line most often. */
function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counted = SEPARATORS.map((separator) => ({ separator, times: line.split(separator).length }));
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).separator;
}

/** A bundler hands the module over as the default of another one, a test as it is. */
async function loadPapaParse(): Promise<typeof import('papaparse')> {
  const loaded = await import('papaparse');
  return 'default' in loaded ? loaded.default : loaded;
}

function decode(bytes: ArrayBuffer): string {
  if (new Uint8Array(bytes).includes(0)) throw new UnreadableFile('The file is no text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The rows as the API takes them: the cells of the columns that were chosen, empty ones left out. */
export function toRows(
  { rows }: ImportTable,
  columns: readonly (ImportColumn | null)[],
): readonly ImportRow[] {
  return rows.map(({ line, cells }) => {
    const chosen = columns.flatMap((column, index): [ImportColumn, string][] => {
      const cell = (cells[index] ?? '').trim();
      return column === null || cell === '' ? [] : [[column, cell.slice(0, IMPORT_CELL.max)]];
    });
    return { ...Object.fromEntries(chosen), line };
  });
}
