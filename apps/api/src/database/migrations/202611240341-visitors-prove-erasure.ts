import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasing: a certificate that is only added, and what erasing may touch elsewhere. Notes on visits and decisions, and
 * signatures under the house rules, may be emptied once the visitor they are about was erased, and not before.
 */
export class ProveVisitorErasure1764000000541 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.visitor_erasure (
        id uuid constraint visitor_erasure_pk primary key,
        facility_id uuid not null,
        number int not null,
        at timestamptz(3) not null,
        reason varchar(20) not null,
        asked_by varchar(20) not null,
        records int not null,
        by_account uuid not null,
        parts jsonb not null,
        constraint visitor_erasure_number unique (facility_id, number),
        constraint visitor_erasure_reason check (reason in ('request', 'objection', 'consent-withdrawn', 'registered-in-error', 'term')),
        constraint visitor_erasure_asked check (asked_by in ('visitor', 'representative', 'house', 'authority')),
        constraint visitor_erasure_parts check (jsonb_typeof(parts) = 'array' and records > 0 and number > 0)
      );
      select luwte.protect('visitor_erasure', 'select, insert');
      grant delete on luwte.visitor_alert to luwte_app;

      create function luwte.visitor_erased(visitor uuid) returns boolean language sql stable as $$
        select exists (select from luwte.visitor v where v.id = visitor and v.status = 'erased')
      $$;

      create function luwte.visitor_stays_erased() returns trigger language plpgsql as $$
      begin
        raise exception 'Who was erased stays erased' using errcode = 'check_violation', constraint = 'visitor_stays_erased';
      end $$;
      create trigger visitor_stays_erased before update on luwte.visitor for each row
        when (old.status = 'erased' and new.status <> 'erased') execute function luwte.visitor_stays_erased();
    `);
    await runner.query(`
      create function luwte.visit_event_note_keep() returns trigger language plpgsql as $$
      begin
        if new.note is null and luwte.visitor_erased((select v.visitor_id from luwte.visit v where v.id = new.visit_id)) then
          return new;
        end if;
        raise exception 'A note stays as it was written' using errcode = 'check_violation', constraint = 'visit_event_note_keep';
      end $$;
      create trigger visit_event_note_keep before update on luwte.visit_event for each row
        when (new.note is distinct from old.note) execute function luwte.visit_event_note_keep();
      grant update (note) on luwte.visit_event to luwte_app;

      create function luwte.floor_decision_note_keep() returns trigger language plpgsql as $$
      begin
        if new.note = '' and luwte.visitor_erased(coalesce(new.visitor_id, (select v.visitor_id from luwte.visit v where v.id = new.visit_id))) then
          return new;
        end if;
        raise exception 'A reason stays as it was written' using errcode = 'check_violation', constraint = 'floor_decision_note_keep';
      end $$;
      create trigger floor_decision_note_keep before update on luwte.floor_decision for each row
        when (new.note is distinct from old.note) execute function luwte.floor_decision_note_keep();
      grant update (note) on luwte.floor_decision to luwte_app;
    `);
    await runner.query(`
      drop trigger house_rule_acceptance_append_only on luwte.house_rule_acceptance;
      create trigger house_rule_acceptance_no_delete before delete on luwte.house_rule_acceptance
        for each row execute function luwte.house_rule_refuse();
      create function luwte.house_rule_acceptance_keep() returns trigger language plpgsql as $$
      declare forgotten luwte.house_rule_acceptance := old;
      begin
        forgotten.signature := '';
        if old.signature is not null and new is not distinct from forgotten and luwte.visitor_erased(new.visitor_id) then
          return new;
        end if;
        raise exception 'What was accepted stays' using errcode = 'check_violation', constraint = 'house_rule_acceptance_append_only';
      end $$;
      create trigger house_rule_acceptance_append_only before update on luwte.house_rule_acceptance
        for each row execute function luwte.house_rule_acceptance_keep();
      grant update (signature) on luwte.house_rule_acceptance to luwte_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (signature) on luwte.house_rule_acceptance from luwte_app;
      drop trigger house_rule_acceptance_append_only on luwte.house_rule_acceptance;
      drop trigger house_rule_acceptance_no_delete on luwte.house_rule_acceptance;
      drop function luwte.house_rule_acceptance_keep();
      create trigger house_rule_acceptance_append_only before update or delete on luwte.house_rule_acceptance
        for each row execute function luwte.house_rule_refuse();
      revoke update (note) on luwte.floor_decision from luwte_app;
      drop trigger floor_decision_note_keep on luwte.floor_decision;
      drop function luwte.floor_decision_note_keep();
      revoke update (note) on luwte.visit_event from luwte_app;
      drop trigger visit_event_note_keep on luwte.visit_event;
      drop function luwte.visit_event_note_keep();
      drop trigger visitor_stays_erased on luwte.visitor;
      drop function luwte.visitor_stays_erased(), luwte.visitor_erased(uuid);
      revoke delete on luwte.visitor_alert from luwte_app;
      drop table luwte.visitor_erasure;
    `);
  }
}
