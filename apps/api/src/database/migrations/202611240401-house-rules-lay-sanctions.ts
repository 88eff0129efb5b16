import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sanctions and what happened to them. What was decided is sealed with the visitor's key. No change goes unwritten: each
 * counts the version up and has its line in the history, which is checked at the end of the transaction. Two suspensions
 * of one visitor and one scope never run at the same time.
 */
export class LayHouseRulesSanctions1764000000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SANCTIONS);
    await runner.query(HISTORY);
    await runner.query(GUARDS);
    await runner.query(SUSPENSIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.house_rule_suspensions, luwte.house_rule_titles;
      drop table luwte.house_rule_sanction_event;
      drop table luwte.house_rule_sanction;
      drop function luwte.house_rule_sanction_keep, luwte.house_rule_sanction_traced, luwte.house_rule_sanction_event_keep;
    `);
  }
}

const SANCTIONS = `
  create table luwte.house_rule_sanction (
    id uuid constraint house_rule_sanction_pk primary key,
    facility_id uuid not null,
    version int not null default 1,
    visitor_id uuid not null,
    rule_version_id uuid not null,
    rule_key varchar(40) not null,
    step varchar(12) not null,
    scope varchar(10),
    days int,
    facts bytea,
    starts_at timestamptz(3) not null,
    ends_at timestamptz(3),
    review_on date,
    decided_by uuid not null,
    decided_at timestamptz(3) not null,
    told_language varchar(2),
    told_how varchar(20),
    conversation_needed boolean not null,
    conversation varchar(8) not null default 'none',
    conversation_at timestamptz(3),
    conversation_outcome varchar(12),
    appeal varchar(10) not null default 'none',
    appeal_decided_by uuid,
    closed_as varchar(10),
    closed_at timestamptz(3),
    superseded_by uuid,
    constraint house_rule_sanction_house unique (facility_id, id),
    constraint house_rule_sanction_visitor_known foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id),
    constraint house_rule_sanction_of_rules foreign key (facility_id, rule_version_id)
      references luwte.house_rule_version (facility_id, id),
    constraint house_rule_sanction_successor foreign key (facility_id, superseded_by)
      references luwte.house_rule_sanction (facility_id, id) deferrable initially deferred,
    constraint house_rule_sanction_step check (step in ('talk', 'warning', 'rest-of-day', 'days-1-7', 'days-8-30', 'longer')),
    constraint house_rule_sanction_scope check (scope in ('use-room', 'building')),
    constraint house_rule_sanction_excludes check (
      (step in ('talk', 'warning')) = (scope is null) and (step in ('talk', 'warning')) = (ends_at is null)
    ),
    constraint house_rule_sanction_days check (
      case step when 'days-1-7' then coalesce(days between 1 and 7, false) when 'days-8-30' then coalesce(days between 8 and 30, false)
        when 'longer' then coalesce(days between 31 and 365, false) else days is null end
    ),
    constraint house_rule_sanction_end check (ends_at > starts_at),
    constraint house_rule_sanction_review check (step <> 'longer' or review_on is not null),
    constraint house_rule_sanction_told check (
      (told_language is null) = (told_how is null)
      and told_language in ('nl', 'en', 'pl', 'ro', 'bg', 'es', 'ar')
      and told_how in ('aloud', 'on-paper', 'aloud-and-on-paper')
    ),
    constraint house_rule_sanction_conversation check (
      conversation in ('none', 'planned', 'held')
      and (conversation = 'none') = (conversation_at is null)
      and (conversation = 'held') = (conversation_outcome is not null)
      and conversation_outcome in ('agreement', 'no-agreement')
    ),
    constraint house_rule_sanction_appeal check (
      appeal in ('none', 'asked', 'upheld', 'shortened', 'lifted')
      and (appeal in ('none', 'asked')) = (appeal_decided_by is null)
    ),
    constraint house_rule_sanction_appeal_other check (appeal_decided_by <> decided_by),
    constraint house_rule_sanction_closed check (
      closed_as in ('lifted', 'superseded', 'withdrawn')
      and (closed_as is null) = (closed_at is null)
      and (superseded_by is not null) = (closed_as is not null and closed_as = 'superseded')
      and superseded_by <> id
    ),
    constraint house_rule_sanction_one_at_a_time exclude using gist (
      visitor_id with =, scope with =,
      tstzrange(starts_at, greatest(starts_at, least(ends_at, closed_at))) with &&
    ) where (scope is not null and closed_as is distinct from 'withdrawn')
  );
  create index house_rule_sanction_visitor on luwte.house_rule_sanction (visitor_id, starts_at);
  create index house_rule_sanction_started on luwte.house_rule_sanction (facility_id, starts_at, id);
  create index house_rule_sanction_open on luwte.house_rule_sanction (facility_id, ends_at) where closed_as is null;
  create index house_rule_sanction_rules on luwte.house_rule_sanction (facility_id, rule_version_id);
  create index house_rule_sanction_successors on luwte.house_rule_sanction (facility_id, superseded_by) where superseded_by is not null;
  select luwte.protect('house_rule_sanction', 'select, insert, update');
`;

const HISTORY = `
  create table luwte.house_rule_sanction_event (
    id uuid constraint house_rule_sanction_event_pk primary key,
    facility_id uuid not null,
    sanction_id uuid not null,
    version int not null,
    at timestamptz(3) not null,
    kind varchar(20) not null,
    account_id uuid not null,
    note bytea,
    before jsonb,
    facts_before bytea,
    constraint house_rule_sanction_event_of foreign key (facility_id, sanction_id)
      references luwte.house_rule_sanction (facility_id, id),
    constraint house_rule_sanction_event_once unique (sanction_id, version),
    constraint house_rule_sanction_event_kind check (kind in ('imposed', 'corrected', 'withdrawn', 'lifted', 'superseded',
      'appeal-asked', 'appeal-decided', 'conversation-planned', 'conversation-held', 'conversation-missed', 'told')),
    constraint house_rule_sanction_event_before check ((kind = 'corrected') = (before is not null))
  );
  create index house_rule_sanction_event_house on luwte.house_rule_sanction_event (facility_id, sanction_id);
  select luwte.protect('house_rule_sanction_event', 'select, insert, update');
`;

const GUARDS = `
  create function luwte.house_rule_sanction_keep() returns trigger language plpgsql as $$
  declare forgotten luwte.house_rule_sanction := old;
  begin
    forgotten.facts := null;
    if new is not distinct from forgotten then return new; end if;
    if new.version <> old.version + 1
      or (new.id, new.facility_id, new.visitor_id, new.decided_at) is distinct from (old.id, old.facility_id, old.visitor_id, old.decided_at)
      or old.closed_as = 'withdrawn'
      or (old.appeal not in ('none', 'asked') and new.appeal <> old.appeal)
      or (old.appeal = 'none' and new.appeal not in ('none', 'asked'))
    then
      raise exception 'A sanction changes by its acts alone' using errcode = 'check_violation', constraint = 'house_rule_sanction_keep';
    end if;
    return new;
  end $$;
  create trigger house_rule_sanction_keep before update on luwte.house_rule_sanction
    for each row execute function luwte.house_rule_sanction_keep();
  create trigger house_rule_sanction_no_delete before delete on luwte.house_rule_sanction
    for each row execute function luwte.house_rule_refuse();

  create function luwte.house_rule_sanction_traced() returns trigger language plpgsql as $$
  begin
    if not exists (select from luwte.house_rule_sanction_event e where e.sanction_id = new.id and e.version = new.version) then
      raise exception 'Every change of a sanction has its line in the history'
        using errcode = 'check_violation', constraint = 'house_rule_sanction_traced';
    end if;
    return null;
  end $$;
  create constraint trigger house_rule_sanction_traced after insert or update on luwte.house_rule_sanction
    deferrable initially deferred for each row execute function luwte.house_rule_sanction_traced();

  create function luwte.house_rule_sanction_event_keep() returns trigger language plpgsql as $$
  begin
    if (new.id, new.facility_id, new.sanction_id, new.version, new.at, new.kind, new.account_id, new.before)
      is distinct from (old.id, old.facility_id, old.sanction_id, old.version, old.at, old.kind, old.account_id, old.before)
      or new.note is not null or new.facts_before is not null
    then
      raise exception 'The history of a sanction stays' using errcode = 'check_violation', constraint = 'house_rule_sanction_event_keep';
    end if;
    return new;
  end $$;
  create trigger house_rule_sanction_event_keep before update on luwte.house_rule_sanction_event
    for each row execute function luwte.house_rule_sanction_event_keep();
  create trigger house_rule_sanction_event_no_delete before delete on luwte.house_rule_sanction_event
    for each row execute function luwte.house_rule_refuse();
`;

const SUSPENSIONS = `
  create function luwte.house_rule_titles(version_id uuid, rule_key varchar) returns json language sql stable as $$
    select json_build_object('nl', coalesce(nl.title, rule_key), 'en', coalesce(en.title, nl.title, rule_key))
    from (
      select (select t ->> 'title' from jsonb_array_elements(r -> 'texts') t where t ->> 'language' = 'nl') as title, r
      from luwte.house_rule_version v, jsonb_array_elements(v.rules) r where v.id = version_id and r ->> 'key' = rule_key limit 1
    ) nl, lateral (select (select t ->> 'title' from jsonb_array_elements(nl.r -> 'texts') t where t ->> 'language' = 'en') as title) en
  $$;

  create function luwte.house_rule_suspensions(visitors uuid[], moment timestamptz) returns json language sql stable as $$
    select coalesce(json_agg(json_build_object(
      'sanctionId', s.id, 'visitorId', s.visitor_id, 'scope', s.scope, 'step', s.step,
      'startsAt', luwte.instant(s.starts_at), 'until', luwte.instant(s.ends_at),
      'ruleTitles', luwte.house_rule_titles(s.rule_version_id, s.rule_key)
    ) order by s.ends_at, s.id), '[]'::json)
    from luwte.house_rule_sanction s
    where s.visitor_id = any (visitors) and s.scope is not null and s.closed_as is null and s.ends_at > moment
  $$;
`;
