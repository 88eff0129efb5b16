import * as fc from 'fast-check';
import { missingForOpening, missingItems, openFor } from './checklist';
import type { OpenMatter, Presence } from './contract/day';
import { coverOf, missingCover } from './cover';

const MINIMUMS = { bls: 2, naloxone: 1, lead: 1 };
const ITEMS = [
  { key: 'naloxone-in-date', label: null, required: true },
  { key: 'own-1', label: 'Nooduitgang vrij', required: true },
  { key: 'oxygen', label: null, required: false },
];

const person = (has: Partial<Presence>): Presence => ({
  id: 'p',
  accountId: null,
  name: 'Collega',
  bls: false,
  naloxone: false,
  lead: false,
  since: '2026-11-24T09:00:00.000Z',
  until: null,
  ...has,
});
const FULL = [person({ bls: true, lead: true }), person({ bls: true, naloxone: true })];
const DONE = [
  { itemKey: 'naloxone-in-date', answer: 'yes' as const },
  { itemKey: 'own-1', answer: 'yes' as const },
];

describe('cover', () => {
  it('counts only people who are still on duty', () => {
    const gone = person({ bls: true, naloxone: true, until: '2026-11-24T12:00:00.000Z' });
    expect(coverOf([...FULL, gone])).toEqual({ bls: 2, naloxone: 1, lead: 1 });
    expect(missingCover(FULL, MINIMUMS)).toEqual([]);
    expect(missingCover([gone], MINIMUMS)).toEqual(['bls', 'naloxone', 'lead']);
  });

  it('never gets worse by somebody more', () => {
    const people = fc.array(
      fc.record({ bls: fc.boolean(), naloxone: fc.boolean(), lead: fc.boolean() }).map(person),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(people, people, (some, more) => {
        const before = missingCover(some, MINIMUMS);
        expect(before).toEqual(expect.arrayContaining([...missingCover([...some, ...more], MINIMUMS)]));
      }),
    );
  });
});

describe('the opening checklist', () => {
  it('lets the house open with safe cover and a yes to every required item', () => {
    expect(missingForOpening(ITEMS, DONE, FULL, MINIMUMS)).toEqual([]);
  });

  it.each([
    ['a no', [{ itemKey: 'own-1', answer: 'no' as const }, ...DONE.slice(0, 1)], ['own-1']],
    [
      'does not apply',
      [{ itemKey: 'own-1', answer: 'not-applicable' as const }],
      ['naloxone-in-date', 'own-1'],
    ],
    ['no answer', [], ['naloxone-in-date', 'own-1']],
  ])('names what has %s', (_, answers, keys) => {
    expect(missingItems(ITEMS, answers).map(({ itemKey }) => itemKey)).toEqual(keys);
  });

  it('names people first, with how many are needed and there', () => {
    const [first, second] = missingForOpening(ITEMS, [], [person({ bls: true, lead: true })], MINIMUMS);
    expect(first).toMatchObject({ what: 'bls', needed: 2, present: 1 });
    expect(second).toMatchObject({ what: 'naloxone', needed: 1, present: 0 });
  });

  it('tells the words of the house for an item of its own', () => {
    expect(missingItems(ITEMS, DONE.slice(0, 1))).toMatchObject([{ label: 'Nooduitgang vrij' }]);
  });
});

describe('closing with a handover', () => {
  const matter = (has: Partial<OpenMatter>): OpenMatter => ({
    kind: 'observation',
    subjectId: 'v',
    since: '2026-11-24T15:00:00.000Z',
    code: null,
    placeLabel: null,
    state: 'drowsy',
    canTakeOver: true,
    takenOverBy: null,
    ...has,
  });

  it('waits for what nobody took over, and for what must end', () => {
    const taken = matter({ takenOverBy: 'Noor' });
    const visit = matter({ kind: 'visit', canTakeOver: false, takenOverBy: 'Noor' });
    expect(openFor([taken, visit, matter({})])).toEqual([visit, matter({})]);
  });
});
