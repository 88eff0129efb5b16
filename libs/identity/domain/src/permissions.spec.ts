import { permissionsOf } from './permissions';

const FLOOR = { 'floor.check-in': ['front-desk', 'nurse'], 'floor.settings': ['manager'] } as const;
const STOCK = { 'stock.issue': ['front-desk'] } as const;

describe('permissions of an account', () => {
  it('are those of all its roles together, each once', () => {
    expect(permissionsOf(['front-desk', 'nurse'], [FLOOR, STOCK])).toEqual(['floor.check-in', 'stock.issue']);
  });

  it.each([[[]], [['municipality']], [['no-such-role']], [['FRONT-DESK']]])('are none for %p', (roles) => {
    expect(permissionsOf(roles, [FLOOR, STOCK])).toEqual([]);
  });
});
