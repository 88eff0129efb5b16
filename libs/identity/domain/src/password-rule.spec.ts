import * as fc from 'fast-check';
import { NEW_PASSWORD } from './contract/session';
import { passwordErrors } from './password-rule';

const OWNER = { email: 'noor.jansen@voorbeeld.nl', name: 'Noor de Vries-Jánsen' };
const codes = (chosen: string, current: string | null = null): string[] =>
  passwordErrors(chosen, OWNER, { current }).map(({ code }) => code);

describe('a password that somebody chooses', () => {
  it.each([
    ['zeven natte eenden', []],
    ['x'.repeat(11), ['too-short']],
    ['x'.repeat(12), []],
    ['x'.repeat(201), ['too-long']],
    ['noor.jansen@voorbeeld.nl', ['password-names-you']],
    ['NOOR.JANSEN@VOORBEELD.NL1', ['password-names-you']],
    ['Noor de Vries-Jansen', ['password-names-you']],
    ['noordevriesjánsen!', ['password-names-you']],
    ['Jansen-2026-!!', ['password-names-you']],
    ['jansen houdt van tulpen', []],
    ['de de de de de de', []],
  ])('%s: %j', (chosen, expected) => {
    expect(codes(chosen)).toEqual(expected);
  });

  it('is another one than before', () => {
    expect(codes('zeven natte eenden', 'zeven natte eenden')).toEqual(['password-same']);
    expect(codes('zeven natte eenden', 'acht natte eenden')).toEqual([]);
  });

  it('is fine when it is long enough and shares nothing with its owner', () => {
    const strange = fc.string({
      minLength: NEW_PASSWORD.min,
      maxLength: 60,
      unit: fc.constantFrom('q', 'z', '7', ' '),
    });
    fc.assert(fc.property(strange, (chosen) => expect(codes(chosen)).toEqual([])));
  });

  it('is refused when little but the owner’s address is in it, whatever stands around it', () => {
    const little = fc.string({ maxLength: 3, unit: fc.constantFrom('1', '!', '.', 'x') });
    fc.assert(
      fc.property(little, little, (before, after) =>
        expect(codes(`${before}${OWNER.email}${after}`)).toEqual(['password-names-you']),
      ),
    );
  });
});
