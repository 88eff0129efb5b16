import { addMinutes } from '@luwte/platform/kernel';
import { AlreadyReversed, NotReversible, TooLateToUndoPosting } from './errors';
import {
  basketOf,
  checkIssue,
  checkOccurredAt,
  costOf,
  mayUndo,
  notBefore,
  type Reversible,
  warningsOf,
} from './posting-rules';

const NOW = '2026-11-24T10:00:00.000Z';
const LINE = { itemId: 'i', quantity: 1 };
const posting = (more: Partial<Reversible> = {}): Reversible => ({
  kind: 'issue',
  accountId: 'me',
  recordedAt: '2026-11-24T09:59:55.000Z',
  reversed: false,
  ...more,
});

describe('a posting', () => {
  it.each([
    ['a visit that is not named', { recipient: 'visit', lines: [LINE] }, '/visitId'],
    ['a code that is not given', { recipient: 'code', lines: [LINE] }, '/code'],
    ['outreach to a visit', { recipient: 'outreach', visitId: 'v', lines: [LINE] }, '/visitId'],
    ['nothing', { recipient: 'others', lines: [] }, '/lines'],
    [
      'an override of no lot',
      { recipient: 'others', lines: [LINE], overrideReason: 'Leeg' },
      '/overrideReason',
    ],
  ] as const)('is refused for %s', (_, issue, pointer) => {
    expect(checkIssue(issue).map((error) => error.pointer)).toEqual([pointer]);
  });

  it('may be entered late, not ahead and not after two months', () => {
    expect(checkOccurredAt(addMinutes(NOW, 1), NOW)).toEqual([]);
    expect(checkOccurredAt(addMinutes(NOW, -59 * 24 * 60), NOW)).toEqual([]);
    expect(checkOccurredAt(addMinutes(NOW, 5), NOW)[0]?.code).toBe('in-the-future');
    expect(checkOccurredAt(addMinutes(NOW, -61 * 24 * 60), NOW)[0]?.code).toBe('too-long-ago');
    expect(notBefore(NOW, addMinutes(NOW, 1))).toBe(addMinutes(NOW, 1));
    expect(notBefore(NOW, addMinutes(NOW, -1))).toBe(NOW);
  });

  it('adds what is asked twice, alone and in bundles, in the order of the items', () => {
    const bundles = new Map([
      [
        'set',
        {
          lines: [
            { itemId: 'b', quantity: 2 },
            { itemId: 'a', quantity: 1 },
          ],
        },
      ],
    ]);
    expect(basketOf([{ itemId: 'b', quantity: 3 }], [{ bundleId: 'set', count: 2 }], bundles)).toEqual([
      { itemId: 'a', quantity: 2, lotId: null },
      { itemId: 'b', quantity: 7, lotId: null },
    ]);
  });

  it('warns above the soft limit and below the reorder point, and refuses nothing', () => {
    const item = { itemId: 'i', softLimit: 10, reorderPoint: 100 };
    expect(warningsOf({ ...item, given: 12, left: 90 }).map(({ code }) => code)).toEqual([
      'over-soft-limit',
      'below-reorder',
    ]);
    expect(warningsOf({ ...item, given: 10, left: 101 })).toEqual([]);
    expect(warningsOf({ ...item, given: null, left: 101 })).toEqual([]);
  });

  it('is taken back once, by who made it, within ten seconds', () => {
    expect(() => mayUndo(posting(), 'me', NOW)).not.toThrow();
    expect(() => mayUndo(posting(), 'you', NOW)).toThrow(TooLateToUndoPosting);
    expect(() => mayUndo(posting(), 'me', addMinutes(NOW, 1))).toThrow(TooLateToUndoPosting);
    expect(() => mayUndo(posting({ reversed: true }), 'me', NOW)).toThrow(AlreadyReversed);
    expect(() => mayUndo(posting({ kind: 'reversal' }), 'me', NOW)).toThrow(NotReversible);
    expect(() => mayUndo(posting({ kind: 'count' }), 'me', NOW)).toThrow(NotReversible);
  });

  it('costs whole cents', () => {
    expect(costOf(3, { cents: 850, units: 100 })).toBe(26);
  });
});
