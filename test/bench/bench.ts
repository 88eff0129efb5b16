import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';

/** One measured line. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A bench measures, and gives its rows. */
export type Bench = () => Promise<readonly Row[]>;

/** The workspace's root. */
export const ROOT = resolve(process.env['LUWTE_ROOT'] ?? process.cwd());

/** Prints the rows as a table and writes `dist/bench/<name>.json` with the machine and the commit. */
export function report(name: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) throw new Error(`The bench ${name} measured nothing`);
  const columns = Object.keys(first);
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '–')))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const text = lines
    .map((line) => line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '))
    .join('\n');
  process.stdout.write(`\n${name}\n${text}\n`);
  const folder = join(ROOT, 'dist', 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ machine: machine(), commit: commit(), rows }, null, 2)}\n`,
  );
}

function machine(): string {
  return `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
}

/** The middle of the values; the mean of the two middle ones for an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? (sorted[Math.floor(middle)] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** The value below which `share` (0 to 1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Rounds for a table. */
export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
