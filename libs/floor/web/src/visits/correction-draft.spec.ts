import {
  changedTimes,
  correctable,
  correctionErrors,
  correctionOf,
  type TimesDraft,
} from './correction-draft';

const VISIT = {
  arrivedAt: '2026-11-23T10:00:12.345Z',
  seatedAt: '2026-11-23T10:05:40.000Z',
  leftAt: null,
};
const NOW = '2026-11-23T12:00:00.000Z';
const UNCHANGED: TimesDraft = {
  arrivedAt: '2026-11-23T10:00:00.000Z',
  seatedAt: '2026-11-23T10:05:00.000Z',
  leftAt: null,
};

describe('a correction of the times of a visit', () => {
  it('offers the times that the visit has', () => {
    expect(correctable(VISIT)).toEqual(['arrivedAt', 'seatedAt']);
  });

  it('sends only what was changed, and seconds that the form cannot show are no change', () => {
    expect(changedTimes(VISIT, UNCHANGED)).toEqual({});
    const draft = { ...UNCHANGED, seatedAt: '2026-11-23T10:15:00.000Z' };
    expect(correctionOf(VISIT, draft, ' verkeerd getikt ')).toEqual({
      seatedAt: '2026-11-23T10:15:00.000Z',
      reason: 'verkeerd getikt',
    });
  });

  it('asks for a reason, and for times in the order in which they can have happened', () => {
    expect(correctionErrors(VISIT, UNCHANGED, 'typefout', NOW)).toEqual([]);
    expect(correctionErrors(VISIT, UNCHANGED, ' ', NOW)).toEqual([
      { pointer: '/reason', code: 'too-short', params: { min: 5 } },
    ]);
    const draft = { ...UNCHANGED, seatedAt: '2026-11-23T09:00:00.000Z' };
    expect(correctionErrors(VISIT, draft, 'typefout', NOW)).toEqual([
      { pointer: '/seatedAt', code: 'before-arrival' },
    ]);
  });

  it('says which field was emptied', () => {
    const draft = { ...UNCHANGED, arrivedAt: null };
    expect(correctionErrors(VISIT, draft, 'typefout', NOW)).toEqual([
      { pointer: '/arrivedAt', code: 'required' },
    ]);
  });
});
