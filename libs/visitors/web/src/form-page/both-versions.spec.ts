import { differences, merged } from './both-versions';

const base = { handle: 'Vos', housing: 'street', gender: 'man' } as const;

describe('two workers who changed the same visitor', () => {
  it('proposes to keep what each of them changed', () => {
    const versions = { base, mine: { ...base, handle: 'Das' }, theirs: { ...base, housing: 'own' } as const };
    const found = differences(versions);
    expect(found).toEqual([
      { field: 'handle', both: false, side: 'mine' },
      { field: 'housing', both: false, side: 'theirs' },
    ]);
    const choice = Object.fromEntries(found.map(({ field, side }) => [field, side]));
    expect(merged(versions, choice)).toMatchObject({ handle: 'Das', housing: 'own', gender: 'man' });
  });

  it('marks what both changed, and takes what the worker chooses', () => {
    const versions = { base, mine: { ...base, handle: 'Das' }, theirs: { ...base, handle: 'Uil' } };
    expect(differences(versions)).toEqual([{ field: 'handle', both: true, side: 'mine' }]);
    expect(merged(versions, { handle: 'theirs' }).handle).toBe('Uil');
  });

  it('finds no difference where both did the same', () => {
    const same = { ...base, languages: ['nl'] } as const;
    expect(differences({ base, mine: same, theirs: same })).toEqual([]);
  });
});
