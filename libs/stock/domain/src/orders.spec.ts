import { ORDER_STATES } from './contract';
import {
  ApproverMustDiffer,
  checkOrder,
  ORDER_TRANSITIONS,
  orderAfter,
  orderNumber,
  OrderStateForbids,
  requireOtherApprover,
  stateAfterDelivery,
  stepsOf,
  totalOf,
} from './orders';

describe('a purchase order', () => {
  it('goes from draft to received, and nothing leads back from its ends', () => {
    expect(orderAfter('draft', 'approve')).toBe('approved');
    expect(orderAfter('approved', 'send')).toBe('sent');
    expect(orderAfter('partly-received', 'close-short')).toBe('closed-short');
    expect(() => orderAfter('draft', 'send')).toThrow(OrderStateForbids);
    expect(() => orderAfter('partly-received', 'cancel')).toThrow(OrderStateForbids);
    for (const state of ['received', 'closed-short', 'cancelled'] as const)
      expect(stepsOf(state)).toEqual([]);
    expect(Object.keys(ORDER_TRANSITIONS).sort()).toEqual([...ORDER_STATES].sort());
  });

  it('is received when everything came, however often that took', () => {
    const line = (ordered: number, received: number): { ordered: number; received: number } => ({
      ordered,
      received,
    });
    expect(stateAfterDelivery([line(10, 10), line(5, 6)])).toBe('received');
    expect(stateAfterDelivery([line(10, 10), line(5, 0)])).toBe('partly-received');
    expect(stateAfterDelivery([line(10, 0)])).toBe('sent');
  });

  it('is approved by somebody else, and names each pack once', () => {
    expect(() => requireOtherApprover('a', 'a')).toThrow(ApproverMustDiffer);
    const line = { itemId: 'i', packId: null, packs: 2, packCents: 150 };
    expect(checkOrder({ lines: [line, line] })[0]?.pointer).toBe('/lines/1/itemId');
    expect(totalOf([line, line])).toBe(600);
    expect(orderNumber(2026, 14)).toBe('2026-014');
  });
});
