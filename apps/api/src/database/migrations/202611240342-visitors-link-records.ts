import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records of one person are linked, never merged. A group has a row per record, the leading one marked; leaving ends
 * the row and keeps it. `visitor_person` tells for every record whom it stands for: unique visitors are counted by it.
 */
export class LinkVisitorRecords1764000000542 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.visitor_link (
        id uuid constraint visitor_link_pk primary key,
        facility_id uuid not null,
        group_id uuid not null,
        visitor_id uuid not null,
        leads boolean not null,
        linked_at timestamptz(3) not null,
        linked_by uuid not null,
        ended_at timestamptz(3),
        ended_by uuid,
        constraint visitor_link_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id),
        constraint visitor_link_ended check ((ended_at is null) = (ended_by is null))
      );
      create unique index visitor_link_once on luwte.visitor_link (visitor_id) where ended_at is null;
      create unique index visitor_link_one_leads on luwte.visitor_link (group_id) where leads and ended_at is null;
      create index visitor_link_group on luwte.visitor_link (facility_id, group_id);

      create table luwte.visitor_not_same (
        id uuid constraint visitor_not_same_pk primary key,
        facility_id uuid not null,
        one_id uuid not null,
        other_id uuid not null,
        at timestamptz(3) not null,
        by_account uuid not null,
        taken_back_at timestamptz(3),
        taken_back_by uuid,
        constraint visitor_not_same_one foreign key (facility_id, one_id) references luwte.visitor (facility_id, id),
        constraint visitor_not_same_other foreign key (facility_id, other_id) references luwte.visitor (facility_id, id),
        constraint visitor_not_same_order check (one_id < other_id),
        constraint visitor_not_same_back check ((taken_back_at is null) = (taken_back_by is null))
      );
      create unique index visitor_not_same_once on luwte.visitor_not_same (facility_id, one_id, other_id) where taken_back_at is null;
      create index visitor_not_same_of_other on luwte.visitor_not_same (facility_id, other_id);
      select luwte.protect('visitor_link', 'select, insert, update'), luwte.protect('visitor_not_same', 'select, insert, update');

      create view luwte.visitor_person with (security_invoker = true) as
        select v.facility_id, v.id as visitor_id, coalesce(lead.visitor_id, v.id) as person_id
        from luwte.visitor v
        left join luwte.visitor_link own on own.visitor_id = v.id and own.ended_at is null
        left join luwte.visitor_link lead on lead.facility_id = own.facility_id and lead.group_id = own.group_id
          and lead.leads and lead.ended_at is null;
      grant select on luwte.visitor_person to luwte_app;
      comment on view luwte.visitor_person is 'The record that stands for a visitor: the leading one of linked records, else the own';
    `);
    await runner.query(`
      alter type luwte.visitor_line add attribute person_id uuid;
      ${searchFunctions(', p.person_id', 'join luwte.visitor_person p on p.visitor_id = v.id')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter type luwte.visitor_line drop attribute person_id;
      ${searchFunctions('', '')}
      drop view luwte.visitor_person;
      drop table luwte.visitor_not_same, luwte.visitor_link;
    `);
  }
}

function searchFunctions(column: string, join: string): string {
  return `
    create or replace function luwte.visitor_search(facility uuid, account uuid, grams int[], at_most int)
      returns setof luwte.visitor_line language plpgsql as $$
    begin
      perform luwte.enter(facility, account);
      return query
        with hit as (
          select g.visitor_id, count(*) as shared from luwte.visitor_gram g
          where g.gram = any (grams) group by g.visitor_id order by count(*) desc, g.visitor_id limit at_most
        )
        select v.id, v.version, v.code, v.status, v.profile, k.wrapped,
               luwte.visitor_alert_kinds(v.id, now()), v.last_visit_at, v.registered_at${column}
        from hit join luwte.visitor v on v.id = hit.visitor_id join luwte.visitor_key k on k.visitor_id = v.id ${join};
    end $$;

    create or replace function luwte.visitor_by_code(facility uuid, account uuid, wanted varchar)
      returns setof luwte.visitor_line language plpgsql as $$
    begin
      perform luwte.enter(facility, account);
      return query
        select v.id, v.version, v.code, v.status, v.profile, k.wrapped,
               luwte.visitor_alert_kinds(v.id, now()), v.last_visit_at, v.registered_at${column}
        from luwte.visitor v left join luwte.visitor_key k on k.visitor_id = v.id ${join}
        where v.facility_id = facility and v.code = wanted and v.status <> 'erased';
    end $$;`;
}
