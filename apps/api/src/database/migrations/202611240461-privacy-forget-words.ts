import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was written about a visitor in a review or as the reason of a correction may be emptied once the visitor was
 * erased, and not before. A new password by a link takes the PIN along: who knew the old password may have chosen it.
 */
export class ForgetPrivacyWords1764000000661 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function luwte.floor_decision_review_keep() returns trigger language plpgsql as $$
      begin
        if new.note is null and luwte.visitor_erased((
          select coalesce(d.visitor_id, v.visitor_id) from luwte.floor_decision d left join luwte.visit v on v.id = d.visit_id
          where d.id = new.decision_id
        )) then
          return new;
        end if;
        raise exception 'A review stays as it was written' using errcode = 'check_violation', constraint = 'floor_decision_review_keep';
      end $$;
      create trigger floor_decision_review_keep before update on luwte.floor_decision_review for each row
        execute function luwte.floor_decision_review_keep();
      grant update (note) on luwte.floor_decision_review to luwte_app;

      create function luwte.information_request_event_keep() returns trigger language plpgsql as $$
      begin
        if new.reason is null and luwte.visitor_erased((
          select r.visitor_id from luwte.information_request r where r.id = new.request_id
        )) then
          return new;
        end if;
        raise exception 'A reason stays as it was written' using errcode = 'check_violation', constraint = 'information_request_event_keep';
      end $$;
      create trigger information_request_event_keep before update on luwte.information_request_event for each row
        execute function luwte.information_request_event_keep();
      grant update (reason) on luwte.information_request_event to luwte_app;
    `);
    await runner.query(linkPassword('delete from luwte.account_pin p where p.account_id = link.account_id;'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(linkPassword(''));
    await runner.query(`
      revoke update (reason) on luwte.information_request_event from luwte_app;
      drop trigger information_request_event_keep on luwte.information_request_event;
      revoke update (note) on luwte.floor_decision_review from luwte_app;
      drop trigger floor_decision_review_keep on luwte.floor_decision_review;
      drop function luwte.information_request_event_keep, luwte.floor_decision_review_keep;
    `);
  }
}

const linkPassword = (more: string): string => `
  create or replace function luwte.link_password(token_hash bytea, password_hash text, now timestamptz) returns boolean
    language plpgsql security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare link luwte.account_invitation;
  begin
    select * into link from luwte.account_invitation i
      where i.token_hash = link_password.token_hash and i.kind = 'password' and i.closed_at is null
        and i.link_until > link_password.now for update;
    if not found then return false; end if;
    update luwte.account a set password_hash = link_password.password_hash, version = a.version + 1
      where a.id = link.account_id;
    ${more}
    perform luwte.shut_out_elsewhere(link.account_id, link.facility_id, link_password.now);
    update luwte.account_invitation i set closed_at = link_password.now, closed_as = 'used', token_hash = null
      where i.id = link.id;
    return true;
  end $$;
`;
