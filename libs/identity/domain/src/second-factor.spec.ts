import * as fc from 'fast-check';
import { ROLES } from './contract/roles';
import { OTP } from './contract/session';
import {
  asksFactor,
  formatRecoveryCode,
  plainRecoveryCode,
  RECOVERY_DIGITS,
  SECOND_FACTOR_SETTING,
  stepAt,
} from './second-factor';

describe('a second factor', () => {
  it('counts in steps of thirty seconds since 1970', () => {
    expect([stepAt(0), stepAt(29_999), stepAt(30_000), stepAt(59_999_000)]).toEqual([0, 0, 1, 1999]);
  });

  const digits = fc.string({
    minLength: RECOVERY_DIGITS,
    maxLength: RECOVERY_DIGITS,
    unit: fc.constantFrom(...'0123456789'),
  });

  it('reads a recovery code back as it is shown, and tells it from a code of the app', () => {
    fc.assert(
      fc.property(digits, (code) => {
        const shown = formatRecoveryCode(code);
        expect(shown).toMatch(/^\d{4} \d{4} \d{4}$/);
        expect([plainRecoveryCode(shown), plainRecoveryCode(code)]).toEqual([code, code]);
        expect([OTP.pattern.test(shown), OTP.pattern.test(code)]).toEqual([true, true]);
      }),
    );
    expect(plainRecoveryCode('123456')).toBeNull();
  });

  it('is asked of those who hold one of the roles that the house names', () => {
    const role = fc.subarray([...ROLES]);
    fc.assert(
      fc.property(role, role, (held, named) =>
        expect(asksFactor(held, { roles: named })).toBe(held.some((one) => named.includes(one))),
      ),
    );
  });

  it('is asked of known roles, each named once', () => {
    const check = (roles: readonly string[]) => () => SECOND_FACTOR_SETTING.check({ roles: roles as [] });
    expect(check(['nurse', 'admin'])).not.toThrow();
    expect(check([])).not.toThrow();
    expect(check(['nurse', 'nurse'])).toThrow();
    expect(check(['king'])).toThrow();
  });
});
