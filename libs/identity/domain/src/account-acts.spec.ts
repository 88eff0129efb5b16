import * as fc from 'fast-check';
import { ACCOUNT_ACTS, type AccountAct, type AccountFacts, closedBecause } from './account-acts';
import { type Role, ROLES } from './contract/roles';

const FACTS: AccountFacts = {
  own: false,
  lastAdmin: false,
  keptElsewhere: false,
  status: 'active',
  secondFactor: true,
};
const OPEN: readonly Role[] = ['nurse'];

describe('what an administrator may do to an account', () => {
  it.each<[AccountAct, Partial<AccountFacts>, string | null]>([
    ['change-roles', {}, null],
    ['change-roles', { own: true }, 'identity.own-account'],
    ['change-roles', { lastAdmin: true }, 'identity.last-admin'],
    ['change-roles', { status: 'blocked' }, null],
    ['block', {}, null],
    ['block', { own: true }, 'identity.own-account'],
    ['block', { lastAdmin: true }, 'identity.last-admin'],
    ['block', { status: 'blocked' }, 'identity.already-blocked'],
    ['unblock', { status: 'blocked' }, null],
    ['unblock', {}, 'identity.not-blocked'],
    ['unblock', { status: 'blocked', own: true }, 'identity.own-account'],
    ['reset-factor', {}, null],
    ['reset-factor', { own: true }, 'identity.own-account'],
    ['reset-factor', { secondFactor: false }, 'identity.without-factor'],
    ['reset-factor', { keptElsewhere: true }, 'identity.kept-elsewhere'],
    ['make-password-link', {}, null],
    ['make-password-link', { keptElsewhere: true }, 'identity.kept-elsewhere'],
    ['make-password-link', { status: 'blocked' }, 'identity.already-blocked'],
    ['end-sign-ins', { own: true, lastAdmin: true, keptElsewhere: true }, null],
  ])('%s with %o: %s', (act, facts, code) => {
    expect(closedBecause(act, { ...FACTS, ...facts }, OPEN)?.code ?? null).toBe(code);
  });

  it('the last administrator may get other roles as long as that one stays', () => {
    expect(closedBecause('change-roles', { ...FACTS, lastAdmin: true }, ['admin', 'nurse'])).toBeNull();
  });

  const facts = fc.record({
    own: fc.boolean(),
    lastAdmin: fc.boolean(),
    keptElsewhere: fc.boolean(),
    status: fc.constantFrom('active' as const, 'blocked' as const),
    secondFactor: fc.boolean(),
  });

  it('nobody changes, shuts out, lets in or resets the own account, whatever the facts', () => {
    const touching = fc.constantFrom(...ACCOUNT_ACTS.filter((act) => act !== 'end-sign-ins'));
    fc.assert(
      fc.property(touching, facts, fc.subarray([...ROLES]), (act, all, roles) => {
        expect(closedBecause(act, { ...all, own: true }, roles)).not.toBeNull();
      }),
    );
  });

  it('no open act takes the last administrator away', () => {
    fc.assert(
      fc.property(facts, fc.subarray([...ROLES]), (all, roles) => {
        const last = { ...all, lastAdmin: true, status: 'active' as const };
        expect(closedBecause('block', last)).not.toBeNull();
        if (!roles.includes('admin')) expect(closedBecause('change-roles', last, roles)).not.toBeNull();
      }),
    );
  });
});
