import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The stock. The ledger is only added to; `stock_balance` is its sum per lot and location, kept by a trigger in the same
 * transaction, so that nobody but the ledger can change a balance. A balance is never below nothing, except for what an
 * emergency owes, and a posting is taken back once.
 */
export class LayStockLedger1764000000701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CATALOGUE);
    await runner.query(LEDGER);
    await runner.query(PROOF);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.stock_unproven, luwte.stock_rebuild;
      drop table luwte.stock_movement, luwte.stock_balance, luwte.stock_posting;
      drop function luwte.stock_apply;
      drop table luwte.stock_lot, luwte.stock_bundle_line, luwte.stock_bundle, luwte.stock_par, luwte.stock_location,
        luwte.stock_pack, luwte.stock_item, luwte.stock_supplier;
    `);
  }
}

const CATALOGUE = `
  create table luwte.stock_supplier (
    id uuid constraint stock_supplier_pk primary key,
    facility_id uuid not null,
    version int not null default 1,
    name varchar(80) not null,
    email varchar(200),
    phone varchar(30),
    note varchar(500),
    archived boolean not null default false,
    constraint stock_supplier_name unique (facility_id, name),
    constraint stock_supplier_house unique (facility_id, id)
  );
  create table luwte.stock_item (
    id uuid constraint stock_item_pk primary key,
    facility_id uuid not null,
    version int not null default 1,
    name_nl varchar(80) not null,
    name_en varchar(80) not null,
    category varchar(12) not null,
    unit varchar(12) not null,
    lot_tracked boolean not null,
    sterile boolean not null,
    sharp boolean not null,
    par_level int not null,
    reorder_point int not null,
    lead_days int not null,
    soft_limit int,
    price_cents int not null,
    price_units int not null,
    supplier_id uuid,
    service varchar(12),
    archived boolean not null default false,
    constraint stock_item_supplier foreign key (facility_id, supplier_id) references luwte.stock_supplier (facility_id, id),
    constraint stock_item_category check (category in ('smoking', 'injecting', 'wound-care', 'emergency', 'protection', 'food', 'hygiene', 'clothing', 'other')),
    constraint stock_item_unit check (unit in ('piece', 'pair', 'ampoule', 'dose', 'sachet', 'sheet', 'portion', 'cup', 'gram', 'millilitre')),
    constraint stock_item_service check (service in ('meal', 'coffee', 'clothes')),
    constraint stock_item_sane check (par_level >= 0 and reorder_point >= 0 and lead_days >= 0 and soft_limit >= 1 and price_cents >= 0 and price_units >= 1),
    constraint stock_item_name unique (facility_id, name_nl),
    constraint stock_item_house unique (facility_id, id)
  );
  create unique index stock_item_of_service on luwte.stock_item (facility_id, service) where service is not null and not archived;
  create table luwte.stock_pack (
    id uuid constraint stock_pack_pk primary key,
    facility_id uuid not null,
    item_id uuid not null,
    name varchar(40) not null,
    factor int not null,
    gtin varchar(14),
    position int not null,
    retired boolean not null default false,
    constraint stock_pack_item foreign key (facility_id, item_id) references luwte.stock_item (facility_id, id),
    constraint stock_pack_house unique (facility_id, id),
    constraint stock_pack_factor check (factor >= 1)
  );
  create index stock_pack_of_item on luwte.stock_pack (item_id);
  create unique index stock_pack_gtin on luwte.stock_pack (facility_id, gtin) where gtin is not null and not retired;
  create table luwte.stock_location (
    id uuid constraint stock_location_pk primary key,
    facility_id uuid not null,
    version int not null default 1,
    name varchar(40) not null,
    kind varchar(14) not null,
    issues_from boolean not null default false,
    archived boolean not null default false,
    constraint stock_location_kind check (kind in ('store', 'counter', 'room-kit', 'emergency-bag')),
    constraint stock_location_issues check (not (issues_from and archived)),
    constraint stock_location_name unique (facility_id, name),
    constraint stock_location_house unique (facility_id, id)
  );
  create unique index stock_location_one_counter on luwte.stock_location (facility_id) where issues_from;
  create table luwte.stock_par (
    facility_id uuid not null,
    location_id uuid not null,
    item_id uuid not null,
    quantity int not null,
    constraint stock_par_pk primary key (location_id, item_id),
    constraint stock_par_location foreign key (facility_id, location_id) references luwte.stock_location (facility_id, id),
    constraint stock_par_item foreign key (facility_id, item_id) references luwte.stock_item (facility_id, id),
    constraint stock_par_quantity check (quantity >= 1)
  );
  create table luwte.stock_bundle (
    id uuid constraint stock_bundle_pk primary key,
    facility_id uuid not null,
    version int not null default 1,
    name_nl varchar(60) not null,
    name_en varchar(60) not null,
    archived boolean not null default false,
    constraint stock_bundle_name unique (facility_id, name_nl),
    constraint stock_bundle_house unique (facility_id, id)
  );
  create table luwte.stock_bundle_line (
    facility_id uuid not null,
    bundle_id uuid not null,
    item_id uuid not null,
    quantity int not null,
    constraint stock_bundle_line_pk primary key (bundle_id, item_id),
    constraint stock_bundle_line_bundle foreign key (facility_id, bundle_id) references luwte.stock_bundle (facility_id, id),
    constraint stock_bundle_line_item foreign key (facility_id, item_id) references luwte.stock_item (facility_id, id),
    constraint stock_bundle_line_quantity check (quantity >= 1)
  );
  create table luwte.stock_lot (
    id uuid constraint stock_lot_pk primary key,
    facility_id uuid not null,
    version int not null default 1,
    item_id uuid not null,
    number varchar(20),
    expiry date,
    cost_cents int not null,
    cost_units int not null,
    supplier_id uuid,
    state varchar(12) not null default 'ok',
    state_reason varchar(300),
    received_at timestamptz(3) not null,
    constraint stock_lot_item foreign key (facility_id, item_id) references luwte.stock_item (facility_id, id),
    constraint stock_lot_supplier foreign key (facility_id, supplier_id) references luwte.stock_supplier (facility_id, id),
    constraint stock_lot_state check (state in ('ok', 'quarantined', 'recalled')),
    constraint stock_lot_cost check (cost_cents >= 0 and cost_units >= 1),
    constraint stock_lot_same unique nulls not distinct (item_id, number, expiry, cost_cents, cost_units),
    constraint stock_lot_house unique (facility_id, id),
    constraint stock_lot_of_item unique (item_id, id)
  );
  create index stock_lot_expiry on luwte.stock_lot (facility_id, expiry);
  select luwte.protect('stock_supplier', 'select, insert, update'),
         luwte.protect('stock_item', 'select, insert, update'),
         luwte.protect('stock_pack', 'select, insert, update'),
         luwte.protect('stock_location', 'select, insert, update'),
         luwte.protect('stock_par'),
         luwte.protect('stock_bundle', 'select, insert, update'),
         luwte.protect('stock_bundle_line'),
         luwte.protect('stock_lot', 'select, insert, update (version, state, state_reason)');
`;

const LEDGER = `
  create table luwte.stock_posting (
    id uuid constraint stock_posting_pk primary key,
    facility_id uuid not null,
    kind varchar(10) not null,
    occurred_at timestamptz(3) not null,
    recorded_at timestamptz(3) not null,
    account_id uuid not null,
    recipient varchar(10),
    visit_id uuid,
    visitor_id uuid,
    incident_id uuid,
    given_id uuid,
    supplier_id uuid,
    order_id uuid,
    count_id uuid,
    waste_reason varchar(10),
    reason varchar(500),
    override_reason varchar(300),
    reverses uuid,
    constraint stock_posting_visit foreign key (facility_id, visit_id) references luwte.visit (facility_id, id),
    constraint stock_posting_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id),
    constraint stock_posting_supplier foreign key (facility_id, supplier_id) references luwte.stock_supplier (facility_id, id),
    constraint stock_posting_house unique (facility_id, id),
    constraint stock_posting_reverses foreign key (facility_id, reverses) references luwte.stock_posting (facility_id, id),
    constraint stock_posting_once unique (reverses),
    constraint stock_posting_kind check (kind in ('receipt', 'issue', 'dose', 'return', 'transfer', 'waste', 'count', 'reversal')),
    constraint stock_posting_recipient check (recipient in ('visit', 'code', 'others', 'outreach', 'anonymous')),
    constraint stock_posting_waste check (waste_reason in ('expired', 'damaged', 'recalled', 'lost', 'other')),
    constraint stock_posting_reversal check ((kind = 'reversal') = (reverses is not null)),
    constraint stock_posting_order check (occurred_at <= recorded_at + interval '1 minute')
  );
  create index stock_posting_recorded on luwte.stock_posting (facility_id, recorded_at desc, id desc);
  create index stock_posting_of_visit on luwte.stock_posting (visit_id) where visit_id is not null;
  create index stock_posting_of_visitor on luwte.stock_posting (visitor_id, recorded_at) where visitor_id is not null;
  create index stock_posting_of_given on luwte.stock_posting (given_id) where given_id is not null;

  create table luwte.stock_movement (
    id uuid constraint stock_movement_pk primary key,
    facility_id uuid not null,
    posting_id uuid not null,
    item_id uuid not null,
    lot_id uuid not null,
    location_id uuid not null,
    kind varchar(10) not null,
    quantity int not null,
    debt int not null default 0,
    occurred_at timestamptz(3) not null,
    constraint stock_movement_posting foreign key (facility_id, posting_id) references luwte.stock_posting (facility_id, id),
    constraint stock_movement_lot foreign key (item_id, lot_id) references luwte.stock_lot (item_id, id),
    constraint stock_movement_house foreign key (facility_id, lot_id) references luwte.stock_lot (facility_id, id),
    constraint stock_movement_location foreign key (facility_id, location_id) references luwte.stock_location (facility_id, id),
    constraint stock_movement_moves check (quantity <> 0 or kind = 'count'),
    constraint stock_movement_debt check (debt = 0 or (kind = 'dose' and quantity < 0 and debt between 0 and -quantity) or (kind in ('count', 'reversal') and debt < 0)),
    constraint stock_movement_kind check (kind in ('receipt', 'issue', 'dose', 'return', 'transfer', 'waste', 'count', 'reversal'))
  );
  create index stock_movement_of_posting on luwte.stock_movement (posting_id);
  create index stock_movement_card on luwte.stock_movement (item_id, occurred_at desc, id desc);
  create index stock_movement_shelf on luwte.stock_movement (lot_id, location_id, occurred_at desc, id desc);

  create table luwte.stock_balance (
    facility_id uuid not null,
    item_id uuid not null,
    lot_id uuid not null,
    location_id uuid not null,
    quantity int not null,
    debt int not null,
    last_at timestamptz(3) not null,
    counted_at timestamptz(3),
    constraint stock_balance_pk primary key (lot_id, location_id),
    constraint stock_balance_never_negative check (debt >= 0 and quantity + debt >= 0)
  );
  create index stock_balance_of_item on luwte.stock_balance (item_id);
  create index stock_balance_at on luwte.stock_balance (location_id);

  create function luwte.stock_apply() returns trigger language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare counted timestamptz(3) := case when new.kind = 'count' then new.occurred_at end;
  begin
    update luwte.stock_balance b set quantity = b.quantity + new.quantity, debt = b.debt + new.debt,
      last_at = greatest(b.last_at, new.occurred_at), counted_at = greatest(b.counted_at, counted)
    where b.lot_id = new.lot_id and b.location_id = new.location_id;
    if not found then
      insert into luwte.stock_balance (facility_id, item_id, lot_id, location_id, quantity, debt, last_at, counted_at)
      values (new.facility_id, new.item_id, new.lot_id, new.location_id, new.quantity, new.debt, new.occurred_at, counted);
    end if;
    return null;
  end $$;
  create trigger stock_apply after insert on luwte.stock_movement for each row execute function luwte.stock_apply();

  select luwte.protect('stock_posting', 'select, insert'),
         luwte.protect('stock_movement', 'select, insert'),
         luwte.protect('stock_balance', 'select');
`;

/** Both work on the house of the transaction, as row level security shows it. */
const PROOF = `
  create function luwte.stock_unproven() returns table (lot_id uuid, location_id uuid, balance int, ledger int, debt int, ledger_debt int)
    language sql stable as $$
    select coalesce(b.lot_id, m.lot_id), coalesce(b.location_id, m.location_id), b.quantity, m.quantity, b.debt, m.debt
    from luwte.stock_balance b
    full join (
      select lot_id, location_id, sum(quantity)::int as quantity, sum(debt)::int as debt
      from luwte.stock_movement where facility_id = luwte.facility() group by lot_id, location_id
    ) m on m.lot_id = b.lot_id and m.location_id = b.location_id
    where (b.facility_id is null or b.facility_id = luwte.facility())
      and (b.quantity, b.debt) is distinct from (m.quantity, m.debt)
  $$;
  create function luwte.stock_rebuild() returns bigint language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare rebuilt bigint;
  begin
    lock table luwte.stock_movement in share mode;
    delete from luwte.stock_balance where facility_id = luwte.facility();
    insert into luwte.stock_balance (facility_id, item_id, lot_id, location_id, quantity, debt, last_at, counted_at)
    select facility_id, item_id, lot_id, location_id, sum(quantity), sum(debt), max(occurred_at), max(occurred_at) filter (where kind = 'count')
    from luwte.stock_movement where facility_id = luwte.facility() group by facility_id, item_id, lot_id, location_id;
    get diagnostics rebuilt = row_count;
    return rebuilt;
  end $$;
  revoke execute on function luwte.stock_rebuild() from public;
  grant execute on function luwte.stock_rebuild() to luwte_app;
`;
