import { addMinutes } from '@luwte/platform/kernel';
import type { VisitorProfile } from './contract/visitor';
import { VISITOR_STATUSES } from './contract/vocabulary';
import {
  alertsInForce,
  checkProfile,
  missingIntake,
  requireAdult,
  statusAfterEdit,
  statusAfterVisit,
  statusOf,
  UnderAge,
  VISITOR_TRANSITIONS,
  VisitorStateForbids,
} from './visitor';

const NOW = '2026-11-23T10:00:00.000Z';
const COMPLETE: VisitorProfile = {
  handle: 'Vogel',
  birthYear: 1980,
  gender: 'unknown',
  postcode4: 'none',
  housing: 'street',
  languages: ['nl'],
  substances: ['crack'],
  routes: ['smoke'],
};

describe('registering a visitor', () => {
  it.each([
    [{ over18: true }, true],
    [{ over18: true, birthYear: 2008 }, true],
    [{ over18: true, birthYear: 2009 }, false],
    [{ over18: false }, false],
    [{ over18: false, birthYear: 1970 }, false],
  ])('%p may enter: %p', (visitor, welcome) => {
    const attempt = (): void => requireAdult(visitor, NOW);
    if (welcome) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(UnderAge);
  });

  it('offers help, sterile equipment and a referral to those who are too young', () => {
    expect(new UnderAge().extra).toEqual({ offer: ['emergency-help', 'sterile-equipment', 'referral'] });
  });

  it.each([
    [1915, false],
    [1916, true],
    [2026, true],
    [2027, false],
  ])('takes the birth year %p for plausible: %p', (birthYear, plausible) => {
    expect(checkProfile({ birthYear }, NOW).length === 0).toBe(plausible);
  });
});

describe('the intake', () => {
  it('can wait: a guest is provisional until everything was asked', () => {
    expect(statusOf({})).toBe('provisional');
    expect(missingIntake({ ...COMPLETE, routes: [], birthYear: null })).toEqual(['birthYear', 'routes']);
    expect(statusOf(COMPLETE)).toBe('active');
  });
});

describe('the states of a visitor', () => {
  it('never lead out of erased', () => {
    expect(VISITOR_TRANSITIONS.erased).toEqual([]);
    for (const status of VISITOR_STATUSES.filter((one) => one !== 'erased'))
      expect(VISITOR_TRANSITIONS[status]).toContain('erased');
    for (const move of [statusAfterEdit, statusAfterVisit])
      expect(() => move('erased', COMPLETE)).toThrow(VisitorStateForbids);
  });

  it.each([
    ['provisional', {}, 'provisional', 'provisional'],
    ['provisional', COMPLETE, 'active', 'active'],
    ['active', COMPLETE, 'active', 'active'],
    ['active', {}, 'provisional', 'provisional'],
    ['dormant', {}, 'dormant', 'provisional'],
    ['dormant', COMPLETE, 'dormant', 'active'],
  ] as const)('lead from %s with %j to %s by an edit, to %s by a visit', (before, profile, edited, came) => {
    expect([statusAfterEdit(before, profile), statusAfterVisit(before, profile)]).toEqual([edited, came]);
  });
});

describe('alerts', () => {
  it('end to the second', () => {
    const alert = { expiresAt: addMinutes(NOW, 10) };
    expect(alertsInForce([alert, { expiresAt: null }], addMinutes(NOW, 9.99))).toHaveLength(2);
    expect(alertsInForce([alert, { expiresAt: null }], addMinutes(NOW, 10))).toHaveLength(1);
  });
});
