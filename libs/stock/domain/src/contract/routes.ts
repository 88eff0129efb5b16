import type { Grants } from '@luwte/identity/domain';

/**
 * Paths of the stock below `/api/v1`. What changes an item, lot, location, supplier, bundle, count, order or container
 * asks for `If-Match`; what adds to the ledger takes an `Idempotency-Key`.
 */
export const STOCK_ROUTES = {
  shelf: 'stock/shelf',
  items: 'stock/items',
  item: 'stock/items/:id',
  card: 'stock/items/:id/card',
  prices: 'stock/items/:id/prices',
  lots: 'stock/lots',
  lotState: 'stock/lots/:id/state',
  lotRecipients: 'stock/lots/:id/recipients',
  locations: 'stock/locations',
  location: 'stock/locations/:id',
  suppliers: 'stock/suppliers',
  supplier: 'stock/suppliers/:id',
  bundles: 'stock/bundles',
  bundle: 'stock/bundles/:id',
  issues: 'stock/issues',
  receipts: 'stock/receipts',
  transfers: 'stock/transfers',
  waste: 'stock/waste',
  returns: 'stock/returns',
  postings: 'stock/postings',
  posting: 'stock/postings/:id',
  postingUndo: 'stock/postings/:id/undo',
  postingReversal: 'stock/postings/:id/reversal',
  costs: 'stock/costs',
} as const;

export const STOCK_SCAN_ROUTES = {
  scans: 'stock/scans',
  unknownCodes: 'stock/unknown-codes',
  unknownCode: 'stock/unknown-codes/:id/resolution',
} as const;

export const STOCK_SHARPS_ROUTES = {
  returns: 'stock/sharps-returns',
  balance: 'stock/sharps-balance',
  containers: 'stock/sharps-containers',
  containerActs: 'stock/sharps-containers/:id/acts',
} as const;

export const STOCK_COUNT_ROUTES = {
  counts: 'stock/counts',
  count: 'stock/counts/:id',
  entries: 'stock/counts/:id/entries',
  reasons: 'stock/counts/:id/reasons',
  acts: 'stock/counts/:id/acts',
  posting: 'stock/counts/:id/posting',
} as const;

export const STOCK_ORDER_ROUTES = {
  proposals: 'stock/proposals',
  expiries: 'stock/expiries',
  orders: 'stock/orders',
  order: 'stock/orders/:id',
  acts: 'stock/orders/:id/acts',
  approval: 'stock/orders/:id/approval',
  sending: 'stock/orders/:id/sending',
  receipt: 'stock/orders/:id/receipt',
  pdf: 'stock/orders/:id/pdf',
} as const;

export const STOCK_KIT_ROUTES = {
  kits: 'stock/kits',
  checks: 'stock/kits/:id/checks',
} as const;

export const STOCK_IMPORT_ROUTES = {
  preview: 'stock/imports/preview',
  imports: 'stock/imports',
} as const;

const WORKS_WITH_VISITORS = ['front-desk', 'floor-worker', 'nurse', 'shift-lead'] as const;
const READS_STOCK = [...WORKS_WITH_VISITORS, 'peer-worker', 'volunteer', 'manager', 'coordinator'] as const;

/** Whoever works on the floor hands out; the manager keeps the shelves; who got a lot is for those who care for visitors. */
export const STOCK_GRANTS = {
  'stock.read': READS_STOCK,
  'stock.issue': [...WORKS_WITH_VISITORS, 'peer-worker', 'volunteer'],
  'stock.keep': ['floor-worker', 'nurse', 'shift-lead', 'manager'],
  'stock.reverse': ['nurse', 'shift-lead', 'manager'],
  'stock.manage': ['shift-lead', 'manager'],
  'stock.block-lot': ['nurse', 'shift-lead', 'manager'],
  'stock.trace-lot': ['nurse', 'shift-lead'],
  'stock.costs': ['manager', 'coordinator'],
} as const satisfies Grants;

export const STOCK_SCAN_GRANTS = {
  'stock.scan': [...WORKS_WITH_VISITORS, 'peer-worker', 'volunteer', 'manager'],
} as const satisfies Grants;

export const STOCK_SHARPS_GRANTS = {
  'stock.return-sharps': [...WORKS_WITH_VISITORS, 'peer-worker', 'volunteer'],
} as const satisfies Grants;

/** Counting is work for two pairs of hands; closing the differences is not. */
export const STOCK_COUNT_GRANTS = {
  'stock.count': ['floor-worker', 'nurse', 'shift-lead', 'manager'],
  'stock.post-count': ['shift-lead', 'manager'],
} as const satisfies Grants;

/** Who draws up an order does not approve it alone: managers and coordinators do. */
export const STOCK_ORDER_GRANTS = {
  'stock.orders': ['shift-lead', 'manager', 'coordinator'],
  'stock.order': ['shift-lead', 'manager'],
  'stock.approve-order': ['manager', 'coordinator'],
} as const satisfies Grants;

export const STOCK_KIT_GRANTS = {
  'stock.check-kit': WORKS_WITH_VISITORS,
} as const satisfies Grants;
