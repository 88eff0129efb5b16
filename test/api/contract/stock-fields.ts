import type { ListQuery } from '@luwte/platform/kernel';
import type {
  AddBundle,
  AddItem,
  AddLocation,
  AddSupplier,
  BundleLine,
  CardQuery,
  ChangeLotState,
  EditBundle,
  EditItem,
  EditLocation,
  EditPack,
  EditSupplier,
  GiveBack,
  Issue,
  IssueLine,
  ItemQuery,
  LotQuery,
  ParLine,
  PostingQuery,
  ReceiptLine,
  Receive,
  ReversePosting,
  ShelfQuery,
  Transfer,
  Waste,
} from '@luwte/stock/domain';
import { type Fields, PAGE } from './presence';

const ITEM = {
  nameNl: 'required',
  nameEn: 'required',
  category: 'required',
  unit: 'required',
  lotTracked: 'required',
  sterile: 'required',
  sharp: 'required',
  parLevel: 'required',
  reorderPoint: 'required',
  leadDays: 'required',
  softLimit: 'required',
  priceCents: 'required',
  priceUnits: 'required',
  supplierId: 'required',
  service: 'required',
  archived: 'required',
  packs: 'required',
} as const satisfies Fields<EditItem>;

const LOCATION = {
  name: 'required',
  kind: 'required',
  issuesFrom: 'required',
  archived: 'required',
  par: 'required',
} as const satisfies Fields<EditLocation>;

const SUPPLIER = {
  name: 'required',
  email: 'required',
  phone: 'required',
  note: 'required',
  archived: 'required',
} as const satisfies Fields<EditSupplier>;

const BUNDLE = {
  nameNl: 'required',
  nameEn: 'required',
  archived: 'required',
  lines: 'required',
} as const satisfies Fields<EditBundle>;

/** Bodies about the stock. */
export const STOCK_BODIES = {
  EditPackDto: {
    id: 'optional',
    name: 'required',
    factor: 'required',
    gtin: 'optional',
  } satisfies Fields<EditPack>,
  EditItemDto: ITEM,
  AddItemDto: { id: 'optional', ...ITEM } satisfies Fields<AddItem>,
  ParLineDto: { itemId: 'required', quantity: 'required' } satisfies Fields<ParLine>,
  EditLocationDto: LOCATION,
  AddLocationDto: { id: 'optional', ...LOCATION } satisfies Fields<AddLocation>,
  EditSupplierDto: SUPPLIER,
  AddSupplierDto: { id: 'optional', ...SUPPLIER } satisfies Fields<AddSupplier>,
  EditBundleDto: BUNDLE,
  AddBundleDto: { id: 'optional', ...BUNDLE } satisfies Fields<AddBundle>,
  ChangeLotStateDto: { state: 'required', reason: 'required' } satisfies Fields<ChangeLotState>,
  IssueLineDto: { itemId: 'required', quantity: 'required', lotId: 'optional' } satisfies Fields<IssueLine>,
  BundleLineDto: { bundleId: 'required', count: 'required' } satisfies Fields<BundleLine>,
  IssueDto: {
    id: 'optional',
    recipient: 'required',
    visitId: 'optional',
    code: 'optional',
    locationId: 'optional',
    lines: 'required',
    bundles: 'optional',
    occurredAt: 'optional',
    overrideReason: 'optional',
  } satisfies Fields<Issue>,
  ReceiptLineDto: {
    itemId: 'required',
    quantity: 'required',
    lotNumber: 'optional',
    expiry: 'optional',
    costCents: 'optional',
    costUnits: 'optional',
  } satisfies Fields<ReceiptLine>,
  ReceiveDto: {
    id: 'optional',
    locationId: 'required',
    supplierId: 'optional',
    lines: 'required',
    occurredAt: 'optional',
    note: 'optional',
  } satisfies Fields<Receive>,
  TransferDto: {
    id: 'optional',
    fromId: 'required',
    toId: 'required',
    lines: 'required',
    occurredAt: 'optional',
    note: 'optional',
  } satisfies Fields<Transfer>,
  WasteDto: {
    id: 'optional',
    locationId: 'required',
    reason: 'required',
    lines: 'required',
    occurredAt: 'optional',
    note: 'optional',
  } satisfies Fields<Waste>,
  GivenBackLineDto: { itemId: 'required', lotId: 'required', quantity: 'required' } satisfies Fields<
    GiveBack['lines'][number]
  >,
  GiveBackDto: {
    id: 'optional',
    locationId: 'optional',
    visitId: 'optional',
    lines: 'required',
    note: 'optional',
  } satisfies Fields<GiveBack>,
  ReversePostingDto: { reason: 'required' } satisfies Fields<ReversePosting>,
};

/** Queries about the stock. */
export const STOCK_QUERIES = {
  ShelfQueryDto: { locationId: 'optional' } satisfies Fields<ShelfQuery>,
  ListItemsDto: {
    ...PAGE,
    query: 'optional',
    category: 'optional',
    flag: 'optional',
    archived: 'optional',
  } satisfies Fields<ItemQuery>,
  ListLotsDto: {
    ...PAGE,
    itemId: 'optional',
    number: 'optional',
    state: 'optional',
    expiresWithin: 'optional',
    expired: 'optional',
    empty: 'optional',
  } satisfies Fields<LotQuery>,
  ListRecipientsDto: PAGE satisfies Fields<ListQuery>,
  ReadCardDto: { ...PAGE, locationId: 'optional', lotId: 'optional' } satisfies Fields<CardQuery>,
  ListPricesDto: PAGE,
  ListPostingsDto: {
    ...PAGE,
    kind: 'optional',
    itemId: 'optional',
    visitId: 'optional',
    from: 'optional',
    until: 'optional',
  } satisfies Fields<PostingQuery>,
  ListCostsDto: PAGE,
};
