import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports, and what an earlier system called each visitor: a keyed hash, so that nobody comes twice. */
export class LayVisitorImports1764000000544 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.visitor_import (
        id uuid constraint visitor_import_pk primary key,
        facility_id uuid not null,
        at timestamptz(3) not null,
        by_account uuid not null,
        added int not null,
        known int not null,
        wrong int not null,
        constraint visitor_import_house unique (facility_id, id),
        constraint visitor_import_counts check (added >= 0 and known >= 0 and wrong >= 0)
      );
      create table luwte.visitor_reference (
        facility_id uuid not null,
        hash bytea not null,
        visitor_id uuid not null,
        import_id uuid not null,
        constraint visitor_reference_pk primary key (facility_id, hash),
        constraint visitor_reference_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id),
        constraint visitor_reference_import foreign key (facility_id, import_id) references luwte.visitor_import (facility_id, id)
          deferrable initially deferred
      );
      create index visitor_reference_of on luwte.visitor_reference (facility_id, visitor_id);
      create index visitor_reference_by_import on luwte.visitor_reference (facility_id, import_id);
      select luwte.protect('visitor_import', 'select, insert'), luwte.protect('visitor_reference', 'select, insert, delete');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table luwte.visitor_reference, luwte.visitor_import');
  }
}
