import { DEMO_ACCOUNTS } from './demo-accounts';
import { permissionsOf } from './permissions';
import { ROLES } from './contract/roles';

const GRANTS = [
  { 'floor.check-in': ['front-desk', 'nurse'], 'floor.read-rooms': ['manager', 'nurse'] },
  { 'audit.read': ['privacy-officer'] },
] as const;

describe('permissions of an account', () => {
  it('joins what each role holds, over all slices, each once', () => {
    expect(permissionsOf(['nurse', 'front-desk'], GRANTS)).toEqual(['floor.check-in', 'floor.read-rooms']);
    expect(permissionsOf(['privacy-officer'], GRANTS)).toEqual(['audit.read']);
  });

  it('gives nothing to a role that no grant names, nor to nobody', () => {
    expect(permissionsOf(['volunteer'], GRANTS)).toEqual([]);
    expect(permissionsOf([], GRANTS)).toEqual([]);
    expect(permissionsOf(['no-such-role'], GRANTS)).toEqual([]);
  });
});

describe('the demonstration house', () => {
  it('has one account per role, all plainly demo', () => {
    expect(DEMO_ACCOUNTS.map(({ role }) => role)).toEqual([...ROLES]);
    for (const { email, name, role } of DEMO_ACCOUNTS) {
      expect(email).toBe(`${role}@luwte.test`);
      expect(name).toMatch(/^\p{Lu}\p{Ll}+ Demo/u);
    }
  });
});
