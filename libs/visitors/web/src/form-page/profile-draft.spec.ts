import type { VisitorProfile } from '@luwte/visitors/domain';
import { changesBetween, draftErrors, draftOf, profileOf } from './profile-draft';

const NOW = '2026-11-24T10:00:00.000Z';
const KNOWN: VisitorProfile = {
  handle: 'Vos',
  birthYear: 1984,
  gender: 'woman',
  postcode4: '3311',
  housing: 'shelter',
  languages: ['nl', 'pl'],
  substances: ['crack'],
  routes: ['smoke'],
  emergencyWishes: 'Bel mijn zus',
};

describe('the form of a visitor', () => {
  it('tells the profile it was opened with', () => {
    expect(profileOf(draftOf(KNOWN))).toEqual(KNOWN);
    expect(profileOf(draftOf({ postcode4: 'none' }))).toEqual({ postcode4: 'none' });
  });

  it('tells nothing of what was left empty', () => {
    expect(profileOf(draftOf())).toEqual({});
  });

  it('sends only what changed', () => {
    expect(changesBetween(KNOWN, { ...KNOWN, housing: 'own' })).toEqual({ housing: 'own' });
    expect(changesBetween(KNOWN, KNOWN)).toEqual({});
  });

  it('empties a name, a year and lists again, and never sends an empty choice', () => {
    expect(changesBetween(KNOWN, { gender: 'woman', postcode4: '3311' })).toEqual({
      handle: null,
      birthYear: null,
      languages: [],
      substances: [],
      routes: [],
      emergencyWishes: null,
    });
  });

  it.each([
    [{ handle: '#1' }, '/handle', 'text'],
    [{ handle: 'a'.repeat(41) }, '/handle', 'too-long'],
    [{ birthYear: '84' }, '/birthYear', 'year'],
    [{ birthYear: '1066' }, '/birthYear', 'implausible'],
    [{ birthYear: '2015' }, '/birthYear', 'under-age'],
    [{ postcode: 'digits' as const, digits: '331' }, '/postcode4', 'postcode'],
  ])('says what is wrong with %j', (typed, pointer, code) => {
    expect(draftErrors({ ...draftOf(KNOWN), ...typed }, NOW)).toEqual([
      expect.objectContaining({ pointer, code }),
    ]);
  });

  it('finds nothing wrong with an empty form', () => {
    expect(draftErrors(draftOf(), NOW)).toEqual([]);
  });
});
