import {
  appealEffect,
  refusalOf,
  type SanctionAct,
  SANCTION_ACTS,
  type SanctionStanding,
} from './sanction-acts';
import { conversationErrors, decisionErrors } from './sanction-check';
import type { SanctionDecision } from './contract';

const NOW = '2026-11-24T12:00:00.000Z';
const HOUSE = { ruleKeys: ['respect'], zone: 'Europe/Amsterdam', now: NOW };
const standing = (changes: Partial<SanctionStanding> = {}): SanctionStanding => ({
  step: 'days-8-30',
  startsAt: '2026-11-20T10:00:00.000Z',
  endsAt: '2026-12-04T23:00:00.000Z',
  closedAs: null,
  decidedBy: 'lead',
  appeal: 'none',
  conversation: 'none',
  conversationNeeded: false,
  ...changes,
});
const LEAD = { accountId: 'lead', roles: ['shift-lead'] };
const COORDINATOR = { accountId: 'coordinator', roles: ['coordinator'] };
const DESK = { accountId: 'desk', roles: ['front-desk'] };

describe('what can be done with a sanction', () => {
  const CASES: readonly [string, SanctionAct, Partial<SanctionStanding>, typeof LEAD, string | null][] = [
    ['a shift lead lifts two weeks', 'lift', {}, LEAD, null],
    ['the desk does not', 'lift', {}, DESK, 'house-rules.not-your-decision'],
    ['the desk asks for an appeal in the name of the visitor', 'ask-appeal', {}, DESK, null],
    ['nobody appeals twice', 'ask-appeal', { appeal: 'upheld' }, DESK, 'house-rules.sanction-forbids'],
    ['who decided decides no appeal', 'decide-appeal', { appeal: 'asked' }, LEAD, 'house-rules.own-decision'],
    ['somebody else does', 'decide-appeal', { appeal: 'asked' }, COORDINATOR, null],
    ['there is no appeal to decide', 'decide-appeal', {}, COORDINATOR, 'house-rules.sanction-forbids'],
    ['the talk comes first', 'lift', { conversationNeeded: true }, LEAD, 'house-rules.conversation-first'],
    ['the talk was held', 'lift', { conversationNeeded: true, conversation: 'held' }, LEAD, null],
    ['what ended is not lifted', 'lift', { endsAt: NOW }, LEAD, 'house-rules.sanction-forbids'],
    ['what ended can be put right', 'correct', { endsAt: NOW }, LEAD, null],
    ['not after an appeal', 'correct', { appeal: 'shortened' }, LEAD, 'house-rules.sanction-forbids'],
    [
      'a talk is held once',
      'hold-conversation',
      { conversation: 'held' },
      DESK,
      'house-rules.sanction-forbids',
    ],
    ['a warning is told', 'tell', { step: 'warning', endsAt: null }, DESK, null],
  ];

  it.each(CASES)('%s', (_, act, changes, actor, code) => {
    expect(refusalOf(act, standing(changes), actor, NOW)?.code ?? null).toBe(code);
  });

  it('a withdrawn one takes nothing any more', () => {
    for (const act of Object.keys(SANCTION_ACTS) as SanctionAct[])
      expect(refusalOf(act, standing({ closedAs: 'withdrawn' }), COORDINATOR, NOW)).not.toBeNull();
  });
});

describe('what an appeal changes', () => {
  const house = { now: NOW, zone: 'Europe/Amsterdam' };

  it('leaves it, ends it now, or ends it sooner', () => {
    expect(appealEffect('upheld', null, standing(), house)).toEqual({
      endsAt: standing().endsAt,
      lift: false,
    });
    expect(appealEffect('lifted', null, standing(), house)).toEqual({
      endsAt: standing().endsAt,
      lift: true,
    });
    expect(appealEffect('shortened', '2026-11-26', standing(), house)).toEqual({
      endsAt: '2026-11-26T23:00:00.000Z',
      lift: false,
    });
  });

  it.each([
    ['a longer end', '2026-12-10', standing(), '/lastDay'],
    ['the same end', '2026-12-04', standing(), '/lastDay'],
    ['a day that has passed', '2026-11-23', standing(), '/lastDay'],
    ['no day', null, standing(), '/lastDay'],
    ['a warning', '2026-11-26', standing({ endsAt: null }), '/outcome'],
    ['what ended', '2026-11-26', standing({ endsAt: NOW }), '/outcome'],
  ])('shortening refuses %s', (_, day, sanction, pointer) => {
    expect(appealEffect('shortened', day, sanction, house)).toMatchObject([{ pointer }]);
  });

  it('lifting what ended already changes no end', () => {
    expect(appealEffect('lifted', null, standing({ endsAt: NOW }), house)).toEqual({
      endsAt: NOW,
      lift: false,
    });
  });
});

describe('what a decision must say', () => {
  const decision = (changes: Partial<SanctionDecision>): SanctionDecision => ({
    ruleKey: 'respect',
    step: 'days-1-7',
    scope: 'use-room',
    days: 3,
    facts: 'Schreeuwde aan de balie.',
    ...changes,
  });

  it.each([
    ['all of it', {}, []],
    ['a rule that holds', { ruleKey: 'gone' }, ['/ruleKey']],
    ['a scope', { scope: null }, ['/scope']],
    ['no scope with a talk', { step: 'talk', days: null }, ['/scope']],
    ['days within the step', { days: 8 }, ['/days']],
    ['days at all', { days: null }, ['/days']],
    ['no days for the rest of the day', { step: 'rest-of-day' }, ['/days']],
    ['what happened', { facts: 'kort' }, ['/facts']],
    ['a start near now', { startsAt: '2026-11-10T12:00:00Z' }, ['/startsAt']],
    ['a review for the gravest', { step: 'longer', days: 60 }, ['/reviewOn']],
    ['a review while it holds', { reviewOn: '2026-12-24' }, ['/reviewOn']],
    ['a review on the last day', { reviewOn: '2026-11-27' }, []],
  ] as const)('%s', (_, changes, pointers) => {
    expect(decisionErrors(decision(changes), HOUSE).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('a talk was held before now and is planned after', () => {
    expect(conversationErrors('2026-11-25T12:00:00Z', 'held', NOW)).toHaveLength(1);
    expect(conversationErrors('2026-11-23T12:00:00Z', 'planned', NOW)).toHaveLength(1);
    expect(conversationErrors(NOW, 'held', NOW)).toEqual([]);
    expect(conversationErrors(NOW, 'planned', NOW)).toEqual([]);
  });
});
