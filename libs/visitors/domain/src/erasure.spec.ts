import fc from 'fast-check';
import { formatCode, makeCode } from './code';
import type { ErasedPart } from './contract/erasure';
import { addUpParts, NotThisCode, requireConfirmation } from './erasure';

const code = fc
  .uint8Array({ minLength: 64, maxLength: 64 })
  .map((bytes) => makeCode(bytes.map((byte) => byte % 200)));

describe('erasing a visitor', () => {
  it('asks for the code of this visitor, however it is typed', () => {
    fc.assert(
      fc.property(code, (own) => {
        for (const typed of [own, own.toLowerCase(), formatCode(own), ` ${own.slice(0, 3)}-${own.slice(3)}`])
          expect(() => requireConfirmation(typed, own)).not.toThrow();
      }),
    );
  });

  it('does not go by another code, half a code or a name', () => {
    fc.assert(
      fc.property(code, code, (own, other) => {
        fc.pre(own !== other);
        for (const typed of [other, own.slice(0, 8), 'Roodborst', `${own}2`])
          expect(() => requireConfirmation(typed, own)).toThrow(NotThisCode);
      }),
    );
  });

  it('adds up what happened to one table, and leaves out what had no rows', () => {
    const part = (table: string, rows: number, outcome: ErasedPart['outcome'] = 'removed'): ErasedPart => ({
      table,
      rows,
      outcome,
      what: { nl: table, en: table },
      why: null,
    });
    expect(
      addUpParts([part('a', 1), part('b', 0), part('a', 2), part('a', 5, 'kept'), part('c', 1)]).map(
        ({ table, rows, outcome }) => [table, rows, outcome],
      ),
    ).toEqual([
      ['a', 3, 'removed'],
      ['a', 5, 'kept'],
      ['c', 1, 'removed'],
    ]);
  });
});
