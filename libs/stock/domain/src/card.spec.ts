import fc from 'fast-check';
import { addMinutes } from '@luwte/platform/kernel';
import { balanceThen, firstShortage, type LedgerLine, replay, roomAt } from './card';

const MONDAY = '2026-11-16T09:00:00.000Z';
const at = (hours: number): string => addMinutes(MONDAY, hours * 60);
const line = (hours: number, quantity: number, debt = 0): LedgerLine => ({
  id: `${hours}-${quantity}-${debt}`,
  at: at(hours),
  quantity,
  debt,
});

/** A ledger as the house writes it: takes only what is there, except an emergency, which owes the rest. */
const ledgers = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 0, max: 500 }),
      units: fc.integer({ min: 1, max: 20 }),
      kind: fc.constantFrom('receipt', 'issue', 'dose', 'count'),
    }),
    { maxLength: 40 },
  )
  .map((acts) => {
    const lines: LedgerLine[] = [];
    for (const [index, { hours, units, kind }] of acts.toSorted((a, b) => a.hours - b.hours).entries()) {
      const last = replay(lines).at(-1) ?? { balance: 0, debtAfter: 0 };
      const there = last.balance + last.debtAfter;
      const id = String(index).padStart(4, '0');
      if (kind === 'receipt') lines.push({ id, at: at(hours), quantity: units, debt: 0 });
      if (kind === 'issue' && there >= units) lines.push({ id, at: at(hours), quantity: -units, debt: 0 });
      if (kind === 'dose')
        lines.push({ id, at: at(hours), quantity: -units, debt: Math.max(0, units - there) });
      if (kind === 'count')
        lines.push({ id, at: at(hours), quantity: units - last.balance, debt: -last.debtAfter });
    }
    return lines;
  });

describe('the stock card', () => {
  it('is the same in whatever order its lines were recorded', () => {
    fc.assert(
      fc.property(
        ledgers.chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          expect(replay(shuffled)).toEqual(replay(lines));
        },
      ),
    );
  });

  it('ends at the sum of its lines, and is never below nothing except for what an emergency owes', () => {
    fc.assert(
      fc.property(ledgers, (lines) => {
        const card = replay(lines);
        expect(card.at(-1)?.balance ?? 0).toBe(lines.reduce((sum, { quantity }) => sum + quantity, 0));
        expect(card.every(({ balance, debtAfter }) => balance + debtAfter >= 0)).toBe(true);
      }),
    );
  });

  it('has room for exactly so much at an earlier moment: one more, and some later balance is below nothing', () => {
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 0, max: 500 }), (lines, hours) => {
        const end = replay(lines).at(-1);
        const shelf = {
          quantity: end?.balance ?? 0,
          debt: end?.debtAfter ?? 0,
          since: lines.filter((one) => one.at > at(hours)),
        };
        const room = roomAt(shelf);
        expect(firstShortage(shelf, room, at(hours))).toBeNull();
        expect(firstShortage(shelf, room + 1, at(hours))).not.toBeNull();
        expect(
          replay([...lines, { id: 'x', at: at(hours), quantity: -room, debt: 0 }]).every(
            ({ balance, debtAfter }) => balance + debtAfter >= 0,
          ),
        ).toBe(true);
      }),
    );
  });

  it('names the moment at which it would have been short', () => {
    const since = [line(24, -4), line(30, 10)];
    const shelf = { quantity: 11, debt: 0, since };
    expect(balanceThen(shelf)).toEqual({ quantity: 5, debt: 0 });
    expect(roomAt(shelf)).toBe(1);
    expect(firstShortage(shelf, 2, at(1))).toBe(at(24));
    expect(firstShortage(shelf, 6, at(1))).toBe(at(1));
    expect(firstShortage(shelf, 1, at(1))).toBeNull();
  });
});
