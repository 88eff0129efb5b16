import * as fc from 'fast-check';
import { CODE_ALPHABET, CODE_LENGTH, formatCode, makeCode, readCode } from './code';

const codes = fc.uint8Array({ minLength: 24, maxLength: 24 }).map(makeCode);

describe('the visitor code', () => {
  it('reads back as it was made, however it was typed or scanned', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (const text of [
          code,
          code.toLowerCase(),
          formatCode(code),
          ` ${code}\n`,
          code.replace(/(.{3})/u, '$1-'),
          `]C0${code}`,
          `]q3${code.toLowerCase()}\r`,
          `\u0002${code}\u0003`,
          `\u001d]C1${code}`,
        ]) {
          expect(readCode(text)).toEqual({ kind: 'code', code });
        }
      }),
    );
  });

  it('notices every single wrong character', () => {
    const at = fc.integer({ min: 0, max: CODE_LENGTH.body });
    fc.assert(
      fc.property(codes, at, fc.constantFrom(...CODE_ALPHABET), (code, position, wrong) => {
        fc.pre(code[position] !== wrong);
        const mistyped = code.slice(0, position) + wrong + code.slice(position + 1);
        expect(readCode(mistyped)).toEqual({ kind: 'wrong-check' });
      }),
    );
  });

  it('notices nearly all swapped neighbours', () => {
    let swapped = 0;
    let missed = 0;
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: CODE_LENGTH.body - 1 }), (code, at) => {
        fc.pre(code[at] !== code[at + 1]);
        const text = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`;
        swapped += 1;
        if (readCode(text).kind === 'code') missed += 1;
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(missed / swapped).toBeLessThan(0.02);
  });

  it.each(['', 'Vogel', '123', 'ABCDEFGHJKMN', 'OOOOOOOOO', 'ÀBCDEFGHJ', ']C0', ']C0Vogel'])(
    'does not take %p for a code',
    (text) => {
      expect(readCode(text)).toEqual({ kind: 'not-a-code' });
    },
  );

  it('uses no characters that look alike', () => {
    expect(CODE_ALPHABET).not.toMatch(/[01OILU]/u);
    expect(() => makeCode(new Uint8Array(4))).toThrow(RangeError);
  });
});
