import type { Day, Id, Instant, ListQuery, NumberLimit } from '@luwte/platform/kernel';

export const ORDER_STATES = [
  'draft',
  'approved',
  'sent',
  'partly-received',
  'received',
  'closed-short',
  'cancelled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What is done to an order besides editing, approving and sending it and receiving goods. */
export const ORDER_ACTS = ['back-to-draft', 'mark-sent', 'close-short', 'cancel'] as const;
export type OrderAct = (typeof ORDER_ACTS)[number];

export const PACKS = { min: 1, max: 10_000 } as const satisfies NumberLimit;
export const MOST_ORDER_LINES = 80;

export interface EditOrderLine {
  readonly itemId: Id;
  /** The pack that is ordered; the base unit when null. */
  readonly packId: Id | null;
  readonly packs: number;
  /** Euro cents for one pack. */
  readonly packCents: number;
}

export interface EditOrder {
  readonly supplierId: Id;
  readonly locationId: Id;
  readonly expectedOn: Day | null;
  readonly note: string | null;
  readonly lines: readonly EditOrderLine[];
}

export interface AddOrder extends EditOrder {
  readonly id?: Id;
}

export interface OrderLine extends EditOrderLine {
  readonly id: Id;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly pack: string | null;
  readonly factor: number;
  /** Base units ordered, and what came so far. */
  readonly ordered: number;
  readonly received: number;
}

export interface OrderSummary {
  readonly id: Id;
  readonly version: number;
  /** `2026-014`: counted by year. */
  readonly number: string;
  readonly state: OrderState;
  readonly supplierId: Id;
  readonly supplier: string;
  readonly expectedOn: Day | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly totalCents: number;
  readonly lines: number;
}

export interface Order extends Omit<OrderSummary, 'lines'> {
  readonly locationId: Id;
  readonly note: string | null;
  readonly createdBy: string | null;
  readonly approvedBy: string | null;
  readonly lines: readonly OrderLine[];
  /** What may be done with it now. */
  readonly acts: readonly (OrderAct | 'edit' | 'approve' | 'send' | 'receive')[];
}

export interface ActOnOrder {
  readonly act: OrderAct;
  readonly reason?: string | null;
}

/** What came of the order, in base units. */
export interface ReceiveOrder {
  readonly lines: readonly OrderReceiptLine[];
}

export interface OrderReceiptLine {
  readonly lineId: Id;
  readonly quantity: number;
  readonly lotNumber?: string | null;
  readonly expiry?: Day | null;
}

export const ORDER_SORTS = ['-number', 'number'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

export interface OrderQuery extends ListQuery {
  readonly state?: OrderState;
  readonly supplierId?: Id;
  readonly sort?: OrderSort;
}

/** What the house should order now, and why. */
export interface ReorderProposal {
  readonly itemId: Id;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly supplierId: Id | null;
  readonly available: number;
  readonly onOrder: number;
  readonly parLevel: number;
  readonly reorderPoint: number;
  readonly leadDays: number;
  /** Base units that the forecast visits use in a day, on average. */
  readonly usePerDay: number;
  /** Days until what is in date has been used; null when nothing uses it. */
  readonly daysOfCover: number | null;
  /** Base units that expire before the forecast uses them. */
  readonly expiresUnused: number;
  readonly reasons: readonly ReorderReason[];
  readonly packId: Id | null;
  readonly packs: number;
  readonly packCents: number;
  /** Base units of the proposal. */
  readonly quantity: number;
}

export const REORDER_REASONS = ['below-reorder', 'runs-out-before-delivery', 'debt'] as const;
export type ReorderReason = (typeof REORDER_REASONS)[number];

export interface Forecast {
  /** Visits expected by weekday, Monday first. */
  readonly weekdays: readonly number[];
  /** Days of history behind it. */
  readonly days: number;
}

export interface ReorderAnswer {
  readonly at: Instant;
  readonly forecast: Forecast;
  readonly proposals: readonly ReorderProposal[];
}

/** A lot that will not be used up in time, or has not been. */
export interface ExpiryLine {
  readonly lotId: Id;
  readonly itemId: Id;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly lotNumber: string | null;
  readonly expiry: Day;
  readonly daysLeft: number;
  readonly onHand: number;
  /** What the forecast does not use before that day. */
  readonly unused: number;
  readonly unusedCents: number;
}

export interface ExpiryAnswer {
  readonly at: Instant;
  readonly items: readonly ExpiryLine[];
}
