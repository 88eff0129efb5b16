import * as fc from 'fast-check';
import { addMinutes } from '@luwte/platform/kernel';
import { LEGAL_BASES, REQUEST_ANSWERS, REQUEST_STATES } from './contract/information-request';
import { emergencyEnd, isOpenInEmergency } from './emergency-access';
import { answerFaults, REQUEST_STEPS, REQUEST_TRANSITIONS } from './request-states';

const OPENED = '2026-11-24T10:00:00.000Z';

describe('a record opened in an emergency', () => {
  it.each([
    ['09:59:59', null, false],
    ['10:00:00', null, true],
    ['10:29:59', null, true],
    ['10:30:00', null, false],
    ['10:09:59', '10:10', true],
    ['10:10:00', '10:10', false],
  ])('at %s, closed by hand at %s: open %s', (at, closed, open) => {
    const closedAt = closed && `2026-11-24T${closed}:00.000Z`;
    expect(isOpenInEmergency({ openedAt: OPENED, closedAt }, `2026-11-24T${at}.000Z`)).toBe(open);
  });

  it('is never open for longer than half an hour, whenever somebody says it was closed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 600 }),
        fc.integer({ min: 30, max: 10_000 }),
        (closed, later) => {
          const times = { openedAt: OPENED, closedAt: addMinutes(OPENED, closed) };
          expect(Date.parse(emergencyEnd(times))).toBeLessThanOrEqual(Date.parse(OPENED) + 30 * 60_000);
          expect(isOpenInEmergency(times, addMinutes(OPENED, later))).toBe(false);
        },
      ),
    );
  });
});

describe('a request for information', () => {
  it('goes from received over decided to closed, and no other way', () => {
    const ways = REQUEST_STATES.flatMap((state) =>
      REQUEST_STEPS.flatMap((step) => {
        const next = REQUEST_TRANSITIONS[state][step];
        return next ? [`${state} ${step} ${next}`] : [];
      }),
    );
    expect(ways).toEqual(['received decide decided', 'decided close closed']);
  });

  it('gives nothing without a legal ground, and may always be refused', () => {
    for (const basis of LEGAL_BASES)
      for (const answer of REQUEST_ANSWERS)
        expect(answerFaults(answer, basis).length > 0).toBe(basis === 'none' && answer !== 'refused');
  });
});
