import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions of the house rules and who accepted them. The texts of a version that was published cannot be changed or
 * deleted, not even by the API's role; an acceptance can only be added.
 */
export class LayHouseRulesTables1764000000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.house_rule_version (
        id uuid constraint house_rule_version_pk primary key,
        facility_id uuid not null,
        number int,
        state varchar(12) not null default 'draft',
        languages jsonb not null,
        rules jsonb not null,
        created_at timestamptz(3) not null,
        created_by uuid not null,
        published_at timestamptz(3),
        published_by uuid,
        superseded_at timestamptz(3),
        version int not null default 1,
        constraint house_rule_version_state check (state in ('draft', 'published', 'superseded')),
        constraint house_rule_version_content check (jsonb_typeof(languages) = 'array' and jsonb_typeof(rules) = 'array'),
        constraint house_rule_version_published check (
          (state <> 'draft') = (number is not null)
          and (state <> 'draft') = (published_at is not null)
          and (state <> 'draft') = (published_by is not null)
        ),
        constraint house_rule_version_superseded check ((state = 'superseded') = (superseded_at is not null)),
        constraint house_rule_version_number unique (facility_id, number),
        constraint house_rule_version_house unique (facility_id, id)
      );
      create unique index house_rule_version_one_published on luwte.house_rule_version (facility_id)
        where state = 'published';
      select luwte.protect('house_rule_version', 'select, insert, update');

      create function luwte.house_rule_version_keep() returns trigger language plpgsql as $$
      begin
        if old.state = 'draft' then return new; end if;
        if old.state = 'published' and new.state = 'superseded'
          and (new.id, new.facility_id, new.number, new.languages, new.rules, new.created_at, new.published_at)
            is not distinct from
              (old.id, old.facility_id, old.number, old.languages, old.rules, old.created_at, old.published_at)
        then return new; end if;
        raise exception 'House rules that were published stay as they are'
          using errcode = 'check_violation', constraint = 'house_rule_version_keep';
      end $$;
      create trigger house_rule_version_keep before update on luwte.house_rule_version
        for each row execute function luwte.house_rule_version_keep();

      create function luwte.house_rule_refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'What was published or accepted stays' using errcode = 'check_violation', constraint = tg_name;
      end $$;
      create trigger house_rule_version_no_delete before delete on luwte.house_rule_version
        for each row when (old.state <> 'draft') execute function luwte.house_rule_refuse();
    `);
    await runner.query(`
      create table luwte.house_rule_acceptance (
        id uuid constraint house_rule_acceptance_pk primary key,
        facility_id uuid not null,
        visitor_id uuid not null,
        version_id uuid not null,
        language varchar(2) not null,
        method varchar(10) not null,
        signature bytea,
        witness_account_id uuid,
        recorded_by uuid not null,
        accepted_at timestamptz(3) not null,
        constraint house_rule_acceptance_version foreign key (facility_id, version_id)
          references luwte.house_rule_version (facility_id, id),
        constraint house_rule_acceptance_visitor_known foreign key (facility_id, visitor_id)
          references luwte.visitor (facility_id, id),
        constraint house_rule_acceptance_language check (language in ('nl', 'en', 'pl', 'ro', 'bg', 'es', 'ar')),
        constraint house_rule_acceptance_proof check (
          (method = 'signature' and signature is not null and witness_account_id is null)
          or (method = 'spoken' and signature is null and witness_account_id is not null and witness_account_id <> recorded_by)
        )
      );
      create index house_rule_acceptance_visitor on luwte.house_rule_acceptance (visitor_id, version_id);
      create index house_rule_acceptance_of_version on luwte.house_rule_acceptance (facility_id, version_id);
      select luwte.protect('house_rule_acceptance', 'select, insert');
      create trigger house_rule_acceptance_append_only before update or delete on luwte.house_rule_acceptance
        for each row execute function luwte.house_rule_refuse();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table luwte.house_rule_acceptance;
      drop table luwte.house_rule_version;
      drop function luwte.house_rule_version_keep();
      drop function luwte.house_rule_refuse();
    `);
  }
}
