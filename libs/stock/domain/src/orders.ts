import { DomainError, type FieldError, type Id } from '@luwte/platform/kernel';
import type { EditOrder, OrderAct, OrderState } from './contract';

/** Everything that can be done with an order. */
export type OrderStep = OrderAct | 'edit' | 'approve' | 'send' | 'receive';

/** From which state a step leads where; receiving leads to `partly-received` or `received` by what came. */
export const ORDER_TRANSITIONS: Readonly<
  Record<OrderState, Readonly<Partial<Record<OrderStep, OrderState>>>>
> = {
  draft: { edit: 'draft', approve: 'approved', cancel: 'cancelled' },
  approved: { 'back-to-draft': 'draft', send: 'sent', 'mark-sent': 'sent', cancel: 'cancelled' },
  sent: { receive: 'partly-received', 'close-short': 'closed-short', cancel: 'cancelled' },
  'partly-received': { receive: 'partly-received', 'close-short': 'closed-short' },
  received: {},
  'closed-short': {},
  cancelled: {},
};

/** The order is at another step. */
export class OrderStateForbids extends DomainError {
  override readonly code = 'stock.order-state-forbids';
  override readonly kind = 'conflict';

  constructor(step: OrderStep, state: OrderState) {
    super(`An order that is ${state} cannot: ${step}`, { step, state });
  }
}

/** Who drew up an order does not approve it: two people look at what the house spends. */
export class ApproverMustDiffer extends DomainError {
  override readonly code = 'stock.approver-must-differ';
  override readonly kind = 'conflict';

  constructor() {
    super('Somebody else approves the order');
  }
}

/** The supplier has no address to send to. */
export class SupplierWithoutEmail extends DomainError {
  override readonly code = 'stock.supplier-without-email';
  override readonly kind = 'conflict';

  constructor() {
    super('The supplier has no e-mail address; print the order instead');
  }
}

/** The state after `step`. @throws OrderStateForbids */
export function orderAfter(state: OrderState, step: OrderStep): OrderState {
  const after = ORDER_TRANSITIONS[state][step];
  if (after === undefined) throw new OrderStateForbids(step, state);
  return after;
}

/** What may be done with an order now. */
export function stepsOf(state: OrderState): readonly OrderStep[] {
  return Object.keys(ORDER_TRANSITIONS[state]) as OrderStep[];
}

/** Where a delivery leaves the order: everything came, or something is still to come. More than ordered is everything. */
export function stateAfterDelivery(
  lines: readonly { readonly ordered: number; readonly received: number }[],
): 'partly-received' | 'received' | 'sent' {
  if (lines.every(({ ordered, received }) => received >= ordered)) return 'received';
  return lines.some(({ received }) => received > 0) ? 'partly-received' : 'sent';
}

/** What is wrong with an order: nothing in it, or one item and pack twice. */
export function checkOrder({ lines }: Pick<EditOrder, 'lines'>): readonly FieldError[] {
  const keys = lines.map(({ itemId, packId }) => `${itemId}/${packId ?? ''}`);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ pointer: `/lines/${index}/itemId`, code: 'twice' }] : [],
  );
}

/** @throws ApproverMustDiffer */
export function requireOtherApprover(createdBy: Id, approver: Id): void {
  if (createdBy === approver) throw new ApproverMustDiffer();
}

/** The number as it stands on the paper: `2026-014`. */
export function orderNumber(year: number, number: number): string {
  return `${year}-${String(number).padStart(3, '0')}`;
}

/** Euro cents of an order. */
export function totalOf(lines: readonly { readonly packs: number; readonly packCents: number }[]): number {
  return lines.reduce((sum, { packs, packCents }) => sum + packs * packCents, 0);
}
