import * as fc from 'fast-check';
import { ROUTES, SUBSTANCES } from '@luwte/visitors/domain';
import { checkPolicy, DEFAULT_POLICY } from './admission-policy';
import { advise as adviseUnder, deviatesFrom, deviationNeeded } from './advise';
import { canBeSecondPerson } from './second-person';
import {
  ADMISSION_REASONS,
  type AdmissionFacts,
  type AdmissionPolicy,
  type AdmissionReason,
  type Advice,
  ADVICE_OUTCOMES,
  type AdviceOutcome,
  GUIDELINES,
  MODES_OF,
} from './contract';

const WELCOME: AdmissionFacts = {
  over18: true,
  age: 40,
  residence: '3311',
  intoxication: 0,
  bringsOwnSubstance: true,
  substance: 'crack',
  route: 'smoke',
  rulesAccepted: true,
  suspension: null,
  earlierOverdose: false,
  recentAbstinence: false,
  house: 'open',
  freePlaces: 2,
  waiting: 0,
};

const NOW = '2026-11-23T10:00:00.000Z';
const UNTIL = '2026-12-01T09:00:00.000Z';

const anyFacts: fc.Arbitrary<AdmissionFacts> = fc.record({
  over18: fc.boolean(),
  age: fc.option(fc.integer({ min: 16, max: 80 })),
  residence: fc.constantFrom(null, 'none', '3311', '3555', '9999'),
  intoxication: fc.integer({ min: 0, max: 3 }),
  bringsOwnSubstance: fc.constantFrom(true, false, null),
  substance: fc.constantFrom(null, ...SUBSTANCES),
  route: fc.constantFrom(null, ...ROUTES),
  rulesAccepted: fc.boolean(),
  suspension: fc.constantFrom(
    null,
    { scope: 'use-room' as const, until: UNTIL },
    { scope: 'building' as const, until: UNTIL },
  ),
  earlierOverdose: fc.boolean(),
  recentAbstinence: fc.boolean(),
  house: fc.constantFrom('open', 'paused', 'closed'),
  freePlaces: fc.integer({ min: 0, max: 10 }),
  waiting: fc.integer({ min: 0, max: 30 }),
});

const advise = (facts: AdmissionFacts, policy: AdmissionPolicy = DEFAULT_POLICY): Advice =>
  adviseUnder(facts, policy, NOW);

/** Any policy that a house can lay down. */
const anyPolicy: fc.Arbitrary<AdmissionPolicy> = fc
  .record({
    modes: fc.tuple(...GUIDELINES.map((name) => fc.constantFrom(...MODES_OF[name]))),
    minimumAge: fc.integer({ min: 18, max: 30 }),
    areas: fc.constantFrom([], [{ from: '3300', to: '3399' }], [{ from: '9000', to: '9999' }]),
    ownRequired: fc.boolean(),
    notAllowed: fc.subarray([...SUBSTANCES]),
    levels: fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 4 }))),
    secondPersonFrom: fc.integer({ min: 1, max: 4 }),
    longWaitingList: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ modes, levels, minimumAge, areas, ownRequired, notAllowed, secondPersonFrom, longWaitingList }) => {
    const mode = Object.fromEntries(GUIDELINES.map((name, index) => [name, { mode: modes[index] }]));
    const [watchFrom = 1, delayFrom = 1, refuseFrom = 1] = [...levels].sort();
    const whole = mode as unknown as AdmissionPolicy;
    return {
      ...whole,
      age: { ...whole.age, minimumAge },
      residency: { ...whole.residency, areas },
      substance: { ...whole.substance, ownRequired, notAllowed },
      intoxication: { ...whole.intoxication, watchFrom, delayFrom, refuseFrom, secondPersonFrom },
      capacity: { ...whole.capacity, longWaitingList },
    };
  });

describe('advice at the door', () => {
  it('admits an adult with nothing against it', () => {
    expect(advise(WELCOME)).toEqual({
      outcome: 'admit',
      reasons: [],
      alwaysOffered: ['emergency-help', 'sterile-equipment', 'referral'],
    });
  });

  it.each<[string, Partial<AdmissionFacts>, AdviceOutcome, AdmissionReason[]]>([
    ['somebody under age', { over18: false }, 'refuse', ['under-age']],
    [
      'somebody suspended from the building',
      { suspension: { scope: 'building', until: UNTIL } },
      'refuse',
      ['suspended-building'],
    ],
    [
      'somebody suspended from the use room',
      { suspension: { scope: 'use-room', until: UNTIL } },
      'refuse',
      ['suspended-use-room'],
    ],
    ['anybody while the house is closed', { house: 'closed' }, 'refuse', ['house-closed']],
    ['anybody while cover is lost', { house: 'paused' }, 'delay', ['house-paused']],
    ['a severely intoxicated guest', { intoxication: 3 }, 'refuse', ['intoxication-severe']],
    ['a markedly intoxicated guest', { intoxication: 2 }, 'delay', ['intoxication-marked']],
    ['a slightly intoxicated guest', { intoxication: 1 }, 'watch', ['intoxication-slight']],
    ['somebody without a substance', { bringsOwnSubstance: false }, 'refuse', ['no-own-substance']],
    ['somebody who was not asked about the substance', { bringsOwnSubstance: null }, 'admit', []],
    ['somebody who did not accept the rules yet', { rulesAccepted: false }, 'delay', ['rules-not-accepted']],
    ['a full house', { freePlaces: 0 }, 'delay', ['no-free-place']],
    [
      'a full house with a long waiting list',
      { freePlaces: 0, waiting: 8 },
      'delay',
      ['no-free-place', 'waiting-list-long'],
    ],
    ['an earlier overdose', { earlierOverdose: true }, 'watch', ['earlier-overdose']],
    ['recent abstinence', { recentAbstinence: true }, 'watch', ['recent-abstinence']],
    [
      'several at once, by the gravest',
      { intoxication: 2, earlierOverdose: true, bringsOwnSubstance: false },
      'refuse',
      ['intoxication-marked', 'no-own-substance', 'earlier-overdose'],
    ],
  ])('weighs %s', (_, facts, outcome, codes) => {
    const advice = advise({ ...WELCOME, ...facts });
    expect(advice.outcome).toBe(outcome);
    expect(advice.reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('knows what this house does not allow', () => {
    const policy: AdmissionPolicy = {
      ...DEFAULT_POLICY,
      substance: { mode: 'advise', ownRequired: true, notAllowed: ['methadone'] },
    };
    expect(advise({ ...WELCOME, substance: 'methadone' }, policy).outcome).toBe('refuse');
    expect(advise({ ...WELCOME, substance: null }, policy).outcome).toBe('admit');
  });

  it('knows the age and the area that this house asks for, and takes the unknown for welcome', () => {
    const policy: AdmissionPolicy = {
      ...DEFAULT_POLICY,
      age: { mode: 'advise', minimumAge: 21 },
      residency: { mode: 'second-person', areas: [{ from: '3300', to: '3319' }] },
    };
    const codes = (facts: Partial<AdmissionFacts>): readonly AdmissionReason[] =>
      advise({ ...WELCOME, ...facts }, policy).reasons.map(({ code }) => code);
    expect(codes({ age: 20 })).toEqual(['below-house-age']);
    expect(codes({ age: 21 })).toEqual([]);
    expect(codes({ residence: '3555' })).toEqual(['outside-area']);
    expect(codes({ residence: '3319' })).toEqual([]);
    expect(codes({ residence: 'none' })).toEqual([]);
    expect(codes({ age: null, residence: null })).toEqual([]);
    expect(deviationNeeded(advise({ ...WELCOME, residence: '3555' }, policy), 'seat')).toBe(
      'reason-and-second-person',
    );
  });

  it('lets a suspension hold to the minute, and no longer', () => {
    const suspended = { ...WELCOME, suspension: { scope: 'building' as const, until: UNTIL } };
    expect(adviseUnder(suspended, DEFAULT_POLICY, '2026-12-01T08:59:59.999Z').outcome).toBe('refuse');
    expect(adviseUnder(suspended, DEFAULT_POLICY, UNTIL).outcome).toBe('admit');
  });

  it('moves the thresholds of intoxication, and asks for two from its own', () => {
    const intoxication = {
      mode: 'second-person' as const,
      watchFrom: 1,
      delayFrom: 3,
      refuseFrom: 4,
      secondPersonFrom: 2,
    };
    const at = (level: number): Advice =>
      advise({ ...WELCOME, intoxication: level }, { ...DEFAULT_POLICY, intoxication });
    expect([0, 1, 2, 3].map((level) => at(level).outcome)).toEqual(['admit', 'watch', 'watch', 'delay']);
    expect(deviationNeeded(at(3), 'seat')).toBe('reason-and-second-person');
  });

  it('says nothing of a guideline that is off', () => {
    const policy: AdmissionPolicy = { ...DEFAULT_POLICY, contract: { mode: 'off' }, health: { mode: 'off' } };
    expect(advise({ ...WELCOME, rulesAccepted: false, earlierOverdose: true }, policy).outcome).toBe('admit');
  });

  it('never blocks in silence, whatever a house lays down: a reason, a way to deviate, and help', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, (facts, policy) => {
        expect(checkPolicy(policy)).toEqual([]);
        const advice = advise(facts, policy);
        if (advice.outcome !== 'admit') expect(advice.reasons.length).toBeGreaterThan(0);
        expect(deviationNeeded(advice, 'seat') === 'impossible').toBe(!facts.over18);
        expect(advice.alwaysOffered).toEqual(['emergency-help', 'sterile-equipment', 'referral']);
      }),
    );
  });

  it('stops hard at one thing only: under age', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, (facts, policy) => {
        const { reasons } = advise(facts, policy);
        expect(reasons.filter(({ overridable }) => !overridable).map(({ code }) => code)).toEqual(
          facts.over18 ? [] : ['under-age'],
        );
      }),
    );
  });

  it('always offers emergency help, sterile equipment and referral', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(advise(facts).alwaysOffered).toEqual(['emergency-help', 'sterile-equipment', 'referral']);
      }),
    );
  });

  it('is as grave as its gravest reason, and says why whenever it does not simply admit', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { outcome, reasons } = advise(facts);
        const grave = (one: AdviceOutcome): number => ADVICE_OUTCOMES.indexOf(one);
        expect(grave(outcome)).toBe(Math.max(0, ...reasons.map((reason) => grave(reason.outcome))));
      }),
    );
  });
});

describe('one more thing against it', () => {
  const WORSE: Readonly<Record<string, Partial<AdmissionFacts>>> = {
    'being under age': { over18: false },
    'a closed house': { house: 'closed' },
    'no substance': { bringsOwnSubstance: false },
    'rules not accepted': { rulesAccepted: false },
    'a full house': { freePlaces: 0 },
    'an earlier overdose': { earlierOverdose: true },
    'recent abstinence': { recentAbstinence: true },
    'severe intoxication': { intoxication: 3 },
    'a suspension from the building': { suspension: { scope: 'building', until: UNTIL } },
  };

  it.each(Object.entries(WORSE))('never makes the advice milder: %s', (_, worse) => {
    const grave = (facts: AdmissionFacts): number => ADVICE_OUTCOMES.indexOf(advise(facts).outcome);
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(grave({ ...facts, ...worse })).toBeGreaterThanOrEqual(grave(facts));
      }),
    );
  });
});

describe('every reason', () => {
  it('can apply by itself, so that none is a dead letter', () => {
    const seen = new Set(
      fc.sample(anyFacts, { numRuns: 2_000, seed: 7 }).flatMap((facts) =>
        advise(facts, {
          ...DEFAULT_POLICY,
          age: { mode: 'advise', minimumAge: 21 },
          residency: { mode: 'advise', areas: [{ from: '3300', to: '3399' }] },
          substance: { mode: 'advise', ownRequired: true, notAllowed: ['methadone'] },
        }).reasons.map(({ code }) => code),
      ),
    );
    expect([...seen].sort()).toEqual([...ADMISSION_REASONS].sort());
  });
});

describe('deviating from the advice', () => {
  it.each<[string, Partial<AdmissionFacts>, 'seat' | 'wait', ReturnType<typeof deviationNeeded>]>([
    ['nothing to seat somebody welcome', {}, 'seat', 'none'],
    ['nothing to watch somebody closer', { intoxication: 1 }, 'seat', 'none'],
    ['nothing to wait while the house is full', { freePlaces: 0, waiting: 20 }, 'wait', 'none'],
    ['a reason to admit without accepted rules', { rulesAccepted: false }, 'seat', 'reason'],
    ['a reason to admit somebody without a substance', { bringsOwnSubstance: false }, 'wait', 'reason'],
    ['a colleague to admit a severe intoxication', { intoxication: 3 }, 'seat', 'reason-and-second-person'],
    [
      'a colleague to seat while the house is closed',
      { house: 'closed' },
      'seat',
      'reason-and-second-person',
    ],
  ])('takes %s', (_, facts, wanted, need) => {
    expect(deviationNeeded(advise({ ...WELCOME, ...facts }), wanted)).toBe(need);
  });

  it('is impossible for whoever is under age, whatever else holds', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('seat' as const, 'wait' as const), (facts, wanted) => {
        expect(deviationNeeded(advise({ ...facts, over18: false }), wanted)).toBe('impossible');
      }),
    );
  });

  it('never takes more to wait than to sit down', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const advice = advise(facts);
        const toSeat = deviatesFrom(advice, 'seat');
        for (const reason of deviatesFrom(advice, 'wait')) expect(toSeat).toContain(reason);
      }),
    );
  });

  it('takes somebody else who receives visitors for a second person', () => {
    expect(canBeSecondPerson({ id: 'nurse', roles: ['nurse'] }, 'me')).toBe(true);
    expect(canBeSecondPerson({ id: 'me', roles: ['nurse'] }, 'me')).toBe(false);
    expect(canBeSecondPerson({ id: 'manager', roles: ['manager', 'volunteer'] }, 'me')).toBe(false);
  });
});
