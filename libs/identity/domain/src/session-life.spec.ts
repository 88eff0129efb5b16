import { normalEmail } from './email';
import { readPreferences } from './read-preferences';
import { isAlive, sessionEnd } from './session-life';

const at = (time: string) => `2026-11-23T${time}:00.000Z`;

describe('life of a session', () => {
  it('ends twelve hours after its last use', () => {
    const times = { createdAt: at('08:00'), lastSeenAt: at('09:00') };
    expect(sessionEnd(times)).toBe(at('21:00'));
    expect(isAlive(times, at('20:59'))).toBe(true);
    expect(isAlive(times, at('21:00'))).toBe(false);
  });

  it('ends twenty-four hours after it began, however much it is used', () => {
    const times = { createdAt: at('08:00'), lastSeenAt: '2026-11-24T07:59:00.000Z' };
    expect(sessionEnd(times)).toBe('2026-11-24T08:00:00.000Z');
  });
});

describe('what an account is known by', () => {
  it('takes an address whatever the case it is typed in', () => {
    expect(normalEmail('  Noor@Luwte.TEST ')).toBe('noor@luwte.test');
  });

  it('reads stored preferences back, and falls back where they are no choice any more', () => {
    expect(readPreferences({ language: 'en', theme: 'sepia' })).toEqual({
      language: 'en',
      theme: 'system',
      density: 'comfortable',
    });
  });
});
