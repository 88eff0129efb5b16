import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The admission policy as versions that are only ever added to: the newest whose time has come is the one in force, so
 * that a house has exactly one. Visits and decisions name the version they were weighed by; 0 is what a house begins with.
 */
export class LayFloorAdmissionPolicy1764000000641 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.floor_admission_policy (
        id uuid constraint floor_admission_policy_pk primary key,
        facility_id uuid not null,
        version int not null,
        policy jsonb not null,
        valid_from timestamptz(3) not null,
        reason varchar(500) not null,
        laid_down_at timestamptz(3) not null default now(),
        laid_down_by uuid not null,
        constraint floor_admission_policy_version unique (facility_id, version),
        constraint floor_admission_policy_numbered check (version > 0)
      );
      create table luwte.floor_admission_draft (
        facility_id uuid constraint floor_admission_draft_pk primary key,
        version int not null default 1,
        policy jsonb not null,
        changed_at timestamptz(3) not null,
        changed_by uuid not null
      );
      select luwte.protect('floor_admission_policy', 'select, insert'), luwte.protect('floor_admission_draft');

      create function luwte.floor_policy_at(moment timestamptz) returns table (policy_version int, policy jsonb)
        language sql stable as $$
        select p.version, p.policy from luwte.floor_admission_policy p
        where p.facility_id = luwte.facility() and p.valid_from <= moment order by p.version desc limit 1
      $$;
      create function luwte.floor_door_under_policy(today date, way varchar, moment timestamptz)
        returns table (state varchar, free_places int, waiting int, suggested_place uuid, policy_version int, policy jsonb)
        language sql stable as $$
        select d.state, d.free_places, d.waiting, d.suggested_place, coalesce(p.policy_version, 0), p.policy
        from luwte.floor_door(today, way) d left join luwte.floor_policy_at(moment) p on true
      $$;

      alter table luwte.visit add column policy_version int not null default 0, add column advice_facts jsonb;
      alter table luwte.floor_decision add column policy_version int not null default 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table luwte.floor_decision drop column policy_version;
      alter table luwte.visit drop column policy_version, drop column advice_facts;
      drop function luwte.floor_door_under_policy, luwte.floor_policy_at;
      drop table luwte.floor_admission_draft, luwte.floor_admission_policy;
    `);
  }
}
