import { actsFor } from './visit-acts';

const everything = (): boolean => true;
const named = (state: 'waiting' | 'seated' | 'after-care', can = everything as (name: string) => boolean) =>
  actsFor({ state }, can).map(({ action }) => action);

describe('what can be done with somebody inside', () => {
  it('follows the state of the visit', () => {
    expect(named('waiting')).toEqual(['call', 'seat', 'check-out']);
    expect(named('seated')).toEqual(['move', 'use', 'after-care', 'check-out']);
    expect(named('after-care')).toEqual(['seat', 'move', 'check-out']);
  });

  it('leaves out what the account may not do', () => {
    expect(named('seated', (name) => name === 'floor.check-out')).toEqual(['check-out']);
    expect(named('waiting', () => false)).toEqual([]);
  });
});
