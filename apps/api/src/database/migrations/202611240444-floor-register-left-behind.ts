import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Substances that were left behind, with their chain of custody. The counter's row makes numbers run without gaps: a
 * registration that fails gives its number back. Links are only ever added, and PostgreSQL too wants two different
 * people where one confirms what another did.
 */
export class RegisterFloorLeftBehind1764000000644 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.left_behind_counter (
        facility_id uuid not null,
        year int not null,
        last int not null,
        constraint left_behind_counter_pk primary key (facility_id, year)
      );
      create table luwte.left_behind (
        id uuid constraint left_behind_pk primary key,
        facility_id uuid not null,
        year int not null,
        number int not null,
        registered_at timestamptz(3) not null,
        constraint left_behind_number unique (facility_id, year, number),
        constraint left_behind_house unique (facility_id, id),
        constraint left_behind_counts check (number > 0)
      );
      create index left_behind_time on luwte.left_behind (facility_id, registered_at desc);
      create table luwte.left_behind_link (
        id uuid constraint left_behind_link_pk primary key default uuidv7(),
        facility_id uuid not null,
        item_id uuid not null,
        seq int not null,
        kind varchar(20) not null,
        state varchar(24) not null,
        at timestamptz(3) not null,
        account_id uuid not null,
        details jsonb not null,
        constraint left_behind_link_item foreign key (facility_id, item_id) references luwte.left_behind (facility_id, id),
        constraint left_behind_link_seq unique (item_id, seq),
        constraint left_behind_link_kind check (kind in ('register', 'witness', 'store', 'hand-over', 'destroy', 'confirm-destruction', 'correct')),
        constraint left_behind_link_state check (state in ('unwitnessed', 'witnessed', 'in-safe', 'handed-over', 'destruction-unconfirmed', 'destroyed')),
        constraint left_behind_link_first check ((seq = 1) = (kind = 'register'))
      );
      create function luwte.left_behind_guard() returns trigger language plpgsql as $$
      begin
        if new.seq > 1 and not exists (select from luwte.left_behind_link l where l.item_id = new.item_id and l.seq = new.seq - 1) then
          raise exception 'A chain has no gaps' using errcode = 'check_violation', constraint = 'left_behind_link_gap';
        end if;
        if exists (
          select from luwte.left_behind_link l where l.item_id = new.item_id and l.account_id = new.account_id
            and (new.kind, l.kind) in (('witness', 'register'), ('confirm-destruction', 'destroy'))
        ) then
          raise exception 'The witness must be somebody else' using errcode = 'check_violation', constraint = 'left_behind_two_people';
        end if;
        return new;
      end $$;
      create trigger left_behind_guard before insert on luwte.left_behind_link for each row execute function luwte.left_behind_guard();
      select luwte.protect('left_behind_counter', 'select, insert, update'),
             luwte.protect('left_behind', 'select, insert'),
             luwte.protect('left_behind_link', 'select, insert');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table luwte.left_behind_link, luwte.left_behind, luwte.left_behind_counter;
      drop function luwte.left_behind_guard;
    `);
  }
}
