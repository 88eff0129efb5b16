import { alertErrors, alertOf, type AlertDraft, expiryOf } from './alert-draft';

const ZONE = 'Europe/Amsterdam';
const NOW = '2026-11-24T22:30:00.000Z';
const draft = (changes: Partial<AlertDraft>): AlertDraft => ({
  kind: 'allergy',
  note: '',
  term: 'open',
  day: '',
  ...changes,
});

describe('how long an alert holds', () => {
  it('holds through the whole last day on the clock of the house', () => {
    expect(expiryOf(draft({ term: 'week' }), NOW, ZONE)).toBe('2026-12-01T23:00:00.000Z');
    expect(expiryOf(draft({ term: 'day', day: '2026-11-24' }), NOW, ZONE)).toBe('2026-11-24T23:00:00.000Z');
  });

  it('ends right over the change to summer time', () => {
    expect(expiryOf(draft({ term: 'day', day: '2027-03-28' }), NOW, ZONE)).toBe('2027-03-28T22:00:00.000Z');
  });

  it('is left to the house when the usual term was chosen', () => {
    expect(expiryOf(draft({ term: 'usual' }), NOW, ZONE)).toBeUndefined();
    expect(alertOf(draft({ term: 'usual' }), NOW, ZONE)).toEqual({ kind: 'allergy', note: null });
  });

  it('has no end when none was chosen', () => {
    expect(alertOf(draft({ note: '  noten  ' }), NOW, ZONE)).toEqual({
      kind: 'allergy',
      note: 'noten',
      expiresAt: null,
    });
  });

  it('asks for a kind, and for a day that has not passed', () => {
    expect(alertErrors(draft({ kind: null }), NOW, ZONE)).toEqual([{ pointer: '/kind', code: 'required' }]);
    expect(alertErrors(draft({ term: 'day', day: '2026-11-23' }), NOW, ZONE)).toEqual([
      { pointer: '/expiresAt', code: 'in-the-past' },
    ]);
    expect(alertErrors(draft({ term: 'day' }), NOW, ZONE)).toEqual([
      { pointer: '/expiresAt', code: 'required' },
    ]);
  });
});
