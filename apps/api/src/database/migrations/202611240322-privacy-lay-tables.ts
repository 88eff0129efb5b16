import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Emergency access to one record at a time, and the register of requests for information. What may identify is sealed. */
export class LayPrivacyTables1764000000522 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.emergency_access (
        id uuid constraint emergency_access_pk primary key,
        facility_id uuid not null,
        account_id uuid not null,
        visitor_id uuid not null,
        visitor_key uuid not null,
        kind varchar(20) not null constraint emergency_access_kind check (kind in ('medical', 'danger', 'ambulance-asks', 'other')),
        reason bytea not null,
        opened_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        verdict varchar(20) constraint emergency_access_verdict check (verdict in ('justified', 'not-justified')),
        note varchar(1000),
        reviewed_by uuid,
        reviewed_at timestamptz(3),
        version int not null default 1,
        constraint emergency_access_half_hour check (ends_at >= opened_at and ends_at <= opened_at + interval '30 minutes'),
        constraint emergency_access_reviewed check (
          (verdict is null) = (reviewed_at is null) and (verdict is null) = (note is null) and (verdict is null) = (reviewed_by is null)),
        constraint emergency_access_not_own check (reviewed_by is null or reviewed_by <> account_id),
        constraint emergency_access_one exclude using gist (
          facility_id with =, account_id with =, tstzrange(opened_at, ends_at) with &&)
      );
      create index emergency_access_time on luwte.emergency_access (facility_id, opened_at desc, id desc);
      select luwte.protect('emergency_access', 'select, insert, update');

      create table luwte.information_request (
        id uuid constraint information_request_pk primary key,
        facility_id uuid not null,
        state varchar(10) not null default 'received' constraint information_request_state check (state in ('received', 'decided', 'closed')),
        received_at timestamptz(3) not null,
        requester_kind varchar(20) not null constraint information_request_requester check (requester_kind in (
          'police', 'prosecutor', 'court', 'municipality', 'inspectorate', 'care', 'lawyer', 'other')),
        legal_basis varchar(20) not null constraint information_request_basis check (legal_basis in (
          'none', 'consent', 'demand', 'court-order', 'legal-duty', 'vital-interest')),
        visitor_id uuid,
        visitor_key uuid,
        content bytea not null,
        answer varchar(10) constraint information_request_answer check (answer in ('given', 'partly', 'refused')),
        answer_text bytea,
        decided_by uuid,
        decided_at timestamptz(3),
        closed_at timestamptz(3),
        version int not null default 1,
        constraint information_request_visitor check ((visitor_id is null) = (visitor_key is null)),
        constraint information_request_decided check (
          (state = 'received') = (answer is null) and (answer is null) = (answer_text is null)
          and (answer is null) = (decided_by is null) and (answer is null) = (decided_at is null)),
        constraint information_request_closed check ((state = 'closed') = (closed_at is not null)),
        constraint information_request_ground check (legal_basis <> 'none' or answer is null or answer = 'refused')
      );
      create index information_request_time on luwte.information_request (facility_id, received_at desc, id desc);
      select luwte.protect('information_request', 'select, insert, update');

      create table luwte.information_request_event (
        id uuid constraint information_request_event_pk primary key default uuidv7(),
        facility_id uuid not null,
        request_id uuid not null constraint information_request_event_of references luwte.information_request (id),
        at timestamptz(3) not null,
        act varchar(10) not null constraint information_request_event_act check (act in ('received', 'corrected', 'decided', 'closed')),
        account_id uuid not null,
        reason varchar(500),
        before bytea,
        constraint information_request_event_correction check ((act = 'corrected') = (before is not null))
      );
      create index information_request_event_request on luwte.information_request_event (request_id, at, id);
      select luwte.protect('information_request_event', 'select, insert');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table luwte.information_request_event, luwte.information_request, luwte.emergency_access;
    `);
  }
}
