import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Visitors: what identifies is one sealed blob; the key lies apart, so that it can be destroyed and backed up apart.
 * The trigram hashes are a narrow table and not an array, because row level security uses an index only for
 * leak-proof operators such as integer equality.
 */
export class LayVisitorsTables1764000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.visitor (
        id uuid constraint visitor_pk primary key,
        facility_id uuid not null,
        version int not null default 1,
        code varchar(9) not null,
        status varchar(12) not null,
        over18 boolean not null,
        audit_key uuid not null,
        handle_hash bytea,
        profile bytea,
        registered_at timestamptz(3) not null,
        registered_by uuid not null,
        last_visit_at timestamptz(3),
        constraint visitor_status check (status in ('provisional', 'active', 'dormant', 'erased')),
        constraint visitor_adult check (over18),
        constraint visitor_code check (code ~ '^[2-9A-HJKMNP-TV-Z]{9}$'),
        constraint visitor_erased check (status <> 'erased' or (profile is null and handle_hash is null)),
        constraint visitor_code_unique unique (facility_id, code),
        constraint visitor_house unique (facility_id, id)
      );
      create index visitor_last_visit on luwte.visitor (facility_id, coalesce(last_visit_at, '-infinity'), id) where status <> 'erased';
      create index visitor_registered on luwte.visitor (facility_id, registered_at, id) where status <> 'erased';
      create index visitor_handle on luwte.visitor (facility_id, handle_hash) where handle_hash is not null;

      create table luwte.visitor_key (
        facility_id uuid not null,
        visitor_id uuid not null constraint visitor_key_pk primary key,
        wrapped bytea not null,
        constraint visitor_key_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id)
      );

      create table luwte.visitor_gram (
        facility_id uuid not null,
        gram int not null,
        visitor_id uuid not null,
        constraint visitor_gram_pk primary key (facility_id, gram, visitor_id),
        constraint visitor_gram_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id)
      );
      create index visitor_gram_of on luwte.visitor_gram (visitor_id);

      create table luwte.visitor_alert (
        id uuid constraint visitor_alert_pk primary key,
        facility_id uuid not null,
        visitor_id uuid not null,
        kind varchar(20) not null,
        note bytea,
        since timestamptz(3) not null,
        expires_at timestamptz(3),
        ended_at timestamptz(3),
        added_by uuid not null,
        ended_by uuid,
        constraint visitor_alert_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id),
        constraint visitor_alert_kind check (kind in ('allergy', 'epilepsy', 'heart', 'pregnancy', 'suicide-risk', 'recent-abstinence', 'earlier-overdose', 'aggression')),
        constraint visitor_alert_expiry check (expires_at is null or expires_at > since),
        constraint visitor_alert_ended check ((ended_at is null) = (ended_by is null))
      );
      create index visitor_alert_in_force on luwte.visitor_alert (visitor_id) where ended_at is null;

      select luwte.protect('visitor', 'select, insert, update'),
             luwte.protect('visitor_key', 'select, insert, delete'),
             luwte.protect('visitor_gram', 'select, insert, delete'),
             luwte.protect('visitor_alert', 'select, insert, update');
    `);
    await runner.query(`
      create function luwte.visitor_alert_kinds(visitor uuid, moment timestamptz) returns varchar[] language sql stable
      as $$
        select coalesce(array_agg(distinct a.kind), '{}') from luwte.visitor_alert a
        where a.visitor_id = visitor and a.ended_at is null and (a.expires_at is null or a.expires_at > moment)
      $$;

      create type luwte.visitor_line as (
        id uuid, version int, code varchar, status varchar, profile bytea, wrapped bytea,
        alert_kinds varchar[], last_visit_at timestamptz, registered_at timestamptz
      );

      create function luwte.visitor_search(facility uuid, account uuid, grams int[], at_most int)
        returns setof luwte.visitor_line language plpgsql as $$
      begin
        perform luwte.enter(facility, account);
        return query
          with hit as (
            select g.visitor_id, count(*) as shared from luwte.visitor_gram g
            where g.gram = any (grams) group by g.visitor_id order by count(*) desc, g.visitor_id limit at_most
          )
          select v.id, v.version, v.code, v.status, v.profile, k.wrapped,
                 luwte.visitor_alert_kinds(v.id, now()), v.last_visit_at, v.registered_at
          from hit join luwte.visitor v on v.id = hit.visitor_id join luwte.visitor_key k on k.visitor_id = v.id;
      end $$;

      create function luwte.visitor_by_code(facility uuid, account uuid, wanted varchar)
        returns setof luwte.visitor_line language plpgsql as $$
      begin
        perform luwte.enter(facility, account);
        return query
          select v.id, v.version, v.code, v.status, v.profile, k.wrapped,
                 luwte.visitor_alert_kinds(v.id, now()), v.last_visit_at, v.registered_at
          from luwte.visitor v left join luwte.visitor_key k on k.visitor_id = v.id
          where v.facility_id = facility and v.code = wanted and v.status <> 'erased';
      end $$;

      create function luwte.visitor_profiles(facility uuid, account uuid, ids uuid[])
        returns table (id uuid, version int, profile bytea, wrapped bytea) language plpgsql as $$
      begin
        perform luwte.enter(facility, account);
        return query
          select v.id, v.version, v.profile, k.wrapped
          from luwte.visitor v join luwte.visitor_key k on k.visitor_id = v.id where v.id = any (ids);
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.visitor_profiles, luwte.visitor_by_code, luwte.visitor_search, luwte.visitor_alert_kinds;
      drop type luwte.visitor_line;
      drop table luwte.visitor_alert, luwte.visitor_gram, luwte.visitor_key, luwte.visitor;
    `);
  }
}
