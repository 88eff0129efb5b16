import { strToU8, zipSync } from 'fflate';
import type { Column } from './column';

const NUMBER = /^-?\d{1,15}([.,]\d+)?$/;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Row and column limits of the format (ECMA-376); a longer text is cut, as the programs do. */
const CELL_MAX = 32_767;

/**
 * Rows as a spreadsheet (Office Open XML, ECMA-376): a bold heading that stays in sight, numbers as numbers, everything else as
 * text, so that no cell is ever run as a formula. Written here because the kept packages zip in a worker made of text, which
 * the page's policy (`worker-src 'self'`, Trusted Types) forbids.
 */
export function toXlsx<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Blob {
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook(name),
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': styles(),
    'xl/worksheets/sheet1.xml': sheet(columns, rows),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)] as const);
  const packed = zipSync(Object.fromEntries(files));
  return new Blob([new Uint8Array(packed)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

function sheet<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const heading = columns.map(({ label }) => textCell(label, ' s="1"')).join('');
  const body = rows
    .map((row) => `<row>${columns.map((column) => cell(column, row)).join('')}</row>`)
    .join('');
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetData><row>${heading}</row>${body}</sheetData></worksheet>`
  );
}

function cell<Row>({ text, numeric }: Column<Row>, row: Row): string {
  const written = text(row);
  return numeric && NUMBER.test(written)
    ? `<c><v>${written.replace(',', '.')}</v></c>`
    : textCell(written, '');
}

function textCell(text: string, style: string): string {
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${escaped(text.slice(0, CELL_MAX))}</t></is></c>`;
}

/** Text for XML 1.0, without the control characters that it cannot hold. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The book with its one sheet; a sheet's name has at most 31 characters. */
function workbook(name: string): string {
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
    `<sheet name="${escaped(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
}

function relations(...targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(): string {
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`
  );
}

/** Two looks: plain, and bold for the heading. */
function styles(): string {
  return (
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>'
  );
}
