import { DomainError, type Instant } from '@luwte/platform/kernel';
import { readCode } from './code';
import type { EraseBlock, ErasedPart } from './contract/erasure';

/** Something must be over first: a visit that is going on, or a hold. `extra.blocks` tells what. */
export class EraseMustWait extends DomainError {
  override readonly code = 'visitors.erase-must-wait';
  override readonly kind = 'conflict';

  constructor(readonly blocks: readonly EraseBlock[]) {
    super('The visitor cannot be erased yet', { blocks });
  }
}

/** A suspension runs: erasing ends its effect, so it is asked for on purpose. `extra.until` tells its end. */
export class SanctionRuns extends DomainError {
  override readonly code = 'visitors.sanction-runs';
  override readonly kind = 'conflict';

  constructor(until: Instant) {
    super('A suspension of the visitor runs', { until });
  }
}

/** The code that was typed over is another one: perhaps this is another visitor's page. */
export class NotThisCode extends DomainError {
  override readonly code = 'visitors.not-this-code';
  override readonly kind = 'conflict';

  constructor() {
    super('The code that was typed is not the visitor’s');
  }
}

/** Whether what was typed over is this visitor's code. @throws NotThisCode */
export function requireConfirmation(typed: string, code: string): void {
  const read = readCode(typed);
  if (read.kind !== 'code' || read.code !== code) throw new NotThisCode();
}

/** The parts with rows, those of one table and outcome added up, in the order they came. */
export function addUpParts(parts: readonly ErasedPart[]): readonly ErasedPart[] {
  const sums = new Map<string, ErasedPart>();
  for (const part of parts) {
    const key = `${part.table} ${part.outcome}`;
    sums.set(key, { ...part, rows: part.rows + (sums.get(key)?.rows ?? 0) });
  }
  return [...sums.values()].filter(({ rows }) => rows > 0);
}
