import { SessionCache } from './session-cache';

const session = (name: string) => ({ sessionId: `s-${name}`, accountId: `a-${name}` });

describe('sessions kept in memory', () => {
  let now = 0;
  const cache = () => new SessionCache<ReturnType<typeof session>>({ size: 2, ttlMs: 1000 }, () => now);

  it('are forgotten after their time', () => {
    const sessions = cache();
    sessions.keep('one', session('1'), 0);
    now += 999;
    expect(sessions.get('one')).toEqual(session('1'));
    now += 1;
    expect(sessions.get('one')).toBeNull();
  });

  it('make room for new ones, the least recently used first', () => {
    const sessions = cache();
    sessions.keep('one', session('1'), 0);
    sessions.keep('two', session('2'), 0);
    sessions.get('one');
    sessions.keep('three', session('3'), 0);
    expect([sessions.get('one'), sessions.get('two'), sessions.get('three')]).toEqual([
      session('1'),
      null,
      session('3'),
    ]);
  });

  it('go when their session ends or their account changes', () => {
    const sessions = cache();
    sessions.keep('one', session('1'), 0);
    sessions.keep('two', session('2'), 0);
    sessions.drop('s-1');
    sessions.drop('a-2');
    expect([sessions.get('one'), sessions.get('two')]).toEqual([null, null]);
  });

  it('are not kept when something ended while they were read', () => {
    const sessions = cache();
    const before = sessions.generation;
    sessions.drop('s-9');
    sessions.keep('one', session('1'), before);
    expect(sessions.get('one')).toBeNull();
  });
});
