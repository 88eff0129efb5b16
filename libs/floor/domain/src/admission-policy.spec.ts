import {
  checkPolicy,
  checkValidFrom,
  completePolicy,
  DEFAULT_POLICY,
  FIRST_POLICY,
  policyDifferences,
  policyInForce,
} from './admission-policy';
import type { AdmissionPolicy } from './contract';
import { recordedFacts, type RecordedEntry, replay } from './replay';

const NOW = '2026-11-23T10:00:00.000Z';

describe('a policy of the house', () => {
  it('begins as one that can be laid down', () => {
    expect(checkPolicy(DEFAULT_POLICY)).toEqual([]);
    expect(completePolicy(null)).toEqual(DEFAULT_POLICY);
    const stored = { residency: { areas: [{ to: '3319', from: '3311' }] }, age: { minimumAge: 21 } };
    expect(
      policyDifferences(completePolicy(stored), {
        ...DEFAULT_POLICY,
        age: { mode: 'advise', minimumAge: 21 },
        residency: { mode: 'off', areas: [{ from: '3311', to: '3319' }] },
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<AdmissionPolicy>, string]>([
    ['hours switched off', { hours: { mode: 'off' } }, '/policy/hours/mode'],
    ['cover switched off', { cover: { mode: 'off' } }, '/policy/cover/mode'],
    [
      'thresholds out of order',
      {
        intoxication: { mode: 'advise', watchFrom: 3, delayFrom: 2, refuseFrom: 3, secondPersonFrom: 3 },
      },
      '/policy/intoxication/delayFrom',
    ],
    [
      'a range that runs backwards',
      { residency: { mode: 'advise', areas: [{ from: '3319', to: '3311' }] } },
      '/policy/residency/areas/0/to',
    ],
  ])('cannot have %s', (_, change, pointer) => {
    expect(checkPolicy({ ...DEFAULT_POLICY, ...change }).map((error) => error.pointer)).toEqual([pointer]);
  });

  it('holds from now or from a later day, not from yesterday and not from next year', () => {
    expect(checkValidFrom(null, NOW)).toEqual([]);
    expect(checkValidFrom('2026-12-01T00:00:00.000Z', NOW)).toEqual([]);
    expect(checkValidFrom('2026-11-22T10:00:00.000Z', NOW)[0]?.code).toBe('in-the-past');
    expect(checkValidFrom('2027-11-22T10:00:00.000Z', NOW)[0]?.code).toBe('too-far-ahead');
  });

  it('is followed by the planned one at its moment, and not before', () => {
    const planned = { ...FIRST_POLICY, version: 2, validFrom: NOW };
    const both = { active: FIRST_POLICY, planned, draft: null };
    expect(policyInForce(both, '2026-11-23T09:59:59.999Z').version).toBe(0);
    expect(policyInForce(both, NOW).version).toBe(2);
  });

  it('tells what changed, setting by setting', () => {
    const after: AdmissionPolicy = {
      ...DEFAULT_POLICY,
      age: { mode: 'second-person', minimumAge: 21 },
    };
    expect(policyDifferences(DEFAULT_POLICY, after)).toEqual([
      { guideline: 'age', setting: 'mode', before: 'advise', after: 'second-person' },
      { guideline: 'age', setting: 'minimumAge', before: 18, after: 21 },
    ]);
    expect(policyDifferences(after, after)).toEqual([]);
  });
});

const ENTRY: RecordedEntry = {
  visitId: 'visit',
  code: 'CODE',
  arrivedAt: NOW,
  late: false,
  substance: 'crack',
  route: 'smoke',
  intoxication: 0,
  kept: {
    bringsOwnSubstance: true,
    rulesAccepted: true,
    suspension: null,
    earlierOverdose: false,
    recentAbstinence: false,
    house: 'open',
    freePlaces: 2,
    waiting: 0,
  },
  reasons: [],
  age: 40,
  residence: '3311',
};

describe('trying a policy out on the visits that were', () => {
  const stricter: AdmissionPolicy = {
    ...DEFAULT_POLICY,
    intoxication: { ...DEFAULT_POLICY.intoxication, delayFrom: 1 },
  };

  it('counts whom it would have advised against, by reason, beside the one in force', () => {
    const entries = [ENTRY, { ...ENTRY, intoxication: 1 }, { ...ENTRY, intoxication: 2 }];
    const trial = replay(entries, { tried: stricter, now: DEFAULT_POLICY });
    expect([trial.visits, trial.against, trial.changed]).toEqual([3, { tried: 2, now: 1 }, 1]);
    expect(trial.reasons).toEqual([
      { code: 'intoxication-marked', tried: 2, now: 1 },
      { code: 'intoxication-slight', tried: 0, now: 1 },
    ]);
    expect(trial.examples).toEqual([
      {
        visitId: 'visit',
        code: 'CODE',
        arrivedAt: NOW,
        now: 'watch',
        tried: 'delay',
        reasons: ['intoxication-marked'],
      },
    ]);
    expect(trial.unrecorded).toEqual([]);
  });

  it('says which facts nobody recorded, and takes them as speaking for admission', () => {
    const older: RecordedEntry = { ...ENTRY, kept: null, age: null, residence: null, reasons: [] };
    const { facts, unrecorded } = recordedFacts(older);
    expect(unrecorded).toEqual(['age', 'residence', 'own-substance', 'places', 'waiting']);
    expect(facts).toMatchObject({ bringsOwnSubstance: null, freePlaces: 1, house: 'open' });
    const late = recordedFacts({ ...ENTRY, late: true });
    expect(late.unrecorded).toEqual(['house', 'places', 'waiting']);
  });

  it('reads the facts of older visits from the reasons that were given then', () => {
    const older: RecordedEntry = {
      ...ENTRY,
      kept: null,
      reasons: ['suspended-use-room', 'no-own-substance', 'no-free-place', 'house-paused'],
    };
    expect(recordedFacts(older).facts).toMatchObject({
      bringsOwnSubstance: false,
      freePlaces: 0,
      house: 'paused',
      suspension: { scope: 'use-room' },
    });
  });

  it('is the same policy twice: nothing changes', () => {
    const trial = replay([ENTRY, { ...ENTRY, intoxication: 3 }], { tried: stricter, now: stricter });
    expect([trial.changed, trial.examples]).toEqual([0, []]);
  });
});
