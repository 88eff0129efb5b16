import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Purchase orders, numbered by house and year without gaps. What came of an order is in the ledger, by its line. */
export class OrderStockGoods1764000000702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.stock_order_counter (
        facility_id uuid not null,
        year int not null,
        last int not null,
        constraint stock_order_counter_pk primary key (facility_id, year)
      );
      create table luwte.stock_order (
        id uuid constraint stock_order_pk primary key,
        facility_id uuid not null,
        version int not null default 1,
        year int not null,
        number int not null,
        state varchar(16) not null,
        supplier_id uuid not null,
        location_id uuid not null,
        expected_on date,
        note varchar(500),
        reason varchar(300),
        created_at timestamptz(3) not null,
        created_by uuid not null,
        approved_by uuid,
        sent_at timestamptz(3),
        constraint stock_order_supplier foreign key (facility_id, supplier_id) references luwte.stock_supplier (facility_id, id),
        constraint stock_order_location foreign key (facility_id, location_id) references luwte.stock_location (facility_id, id),
        constraint stock_order_number unique (facility_id, year, number),
        constraint stock_order_house unique (facility_id, id),
        constraint stock_order_state check (state in ('draft', 'approved', 'sent', 'partly-received', 'received', 'closed-short', 'cancelled')),
        constraint stock_order_sent check (state not in ('sent', 'partly-received', 'received', 'closed-short') or sent_at is not null),
        constraint stock_order_approved check (state in ('draft', 'cancelled') or approved_by is not null)
      );
      create table luwte.stock_order_line (
        id uuid constraint stock_order_line_pk primary key,
        facility_id uuid not null,
        order_id uuid not null,
        position int not null,
        item_id uuid not null,
        pack_id uuid,
        factor int not null,
        packs int not null,
        pack_cents int not null,
        received int not null default 0,
        constraint stock_order_line_order foreign key (facility_id, order_id) references luwte.stock_order (facility_id, id),
        constraint stock_order_line_item foreign key (facility_id, item_id) references luwte.stock_item (facility_id, id),
        constraint stock_order_line_pack foreign key (facility_id, pack_id) references luwte.stock_pack (facility_id, id),
        constraint stock_order_line_sane check (factor >= 1 and packs >= 1 and pack_cents >= 0 and received >= 0)
      );
      create index stock_order_line_of on luwte.stock_order_line (order_id);
      create index stock_order_line_item on luwte.stock_order_line (item_id);
      alter table luwte.stock_posting add constraint stock_posting_order_of foreign key (facility_id, order_id) references luwte.stock_order (facility_id, id);
      create index stock_posting_of_order on luwte.stock_posting (order_id) where order_id is not null;
      select luwte.protect('stock_order_counter', 'select, insert, update'),
             luwte.protect('stock_order', 'select, insert, update'),
             luwte.protect('stock_order_line');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index luwte.stock_posting_of_order;
      alter table luwte.stock_posting drop constraint stock_posting_order_of;
      drop table luwte.stock_order_line, luwte.stock_order, luwte.stock_order_counter;
    `);
  }
}
