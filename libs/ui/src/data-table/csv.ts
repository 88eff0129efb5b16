import type { Column } from './column';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as comma-separated values (RFC 4180) that a spreadsheet opens without asking: with a byte order mark, and
 * the separator its language expects. Text that a spreadsheet would run as a formula is made harmless (OWASP, CSV
 * injection).
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], separator = ';'): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => quoted(cell, separator)).join(separator);
  return (
    BYTE_ORDER_MARK +
    [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ text }) => text(row)))]
      .map(line)
      .join('\r\n') +
    '\r\n'
  );
}

function quoted(cell: string, separator: string): string {
  const number = /^[+-]?\d+([.,]\d+)?$/.test(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) && !number ? `'${cell}` : cell;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Has the browser save `content` as a file. */
export function saveAs(
  document: Document,
  name: string,
  content: string | Blob,
  type = 'text/csv;charset=utf-8',
): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
