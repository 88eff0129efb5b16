import { Injectable } from '@nestjs/common';
import { onConstraint, type Tx } from '@luwte/platform/api';
import { type Day, type Id, type Instant, newId } from '@luwte/platform/kernel';
import { AlreadyHeld, type HoldReason, type RetentionCase } from '@luwte/visitors/domain';

/** A person whose record may go: the leading record stands for linked ones. */
export interface RetentionPerson {
  readonly personId: Id;
  readonly code: string;
  readonly records: readonly Id[];
  readonly seenAt: Instant;
  readonly announcedOn: Day | null;
  readonly holdReason: HoldReason | null;
  readonly heldUntil: Day | null;
}

interface PersonRow {
  readonly person_id: Id;
  readonly code: string;
  readonly records: Id[];
  readonly seen_at: Date;
  readonly announced_on: Day | null;
  readonly hold_reason: HoldReason | null;
  readonly held_until: Day | null;
}

/** What retention asks: who was last seen when, what was announced, what is held. */
@Injectable()
export class RetentionRepository {
  /** Persons who were last seen before `before`, and everybody who was announced; the longest gone first. */
  async people(tx: Tx, before: Instant, today: Day): Promise<readonly RetentionPerson[]> {
    const rows = await tx.sql<PersonRow>(
      `with person as (
         select p.person_id, array_agg(v.id order by v.id) as records, max(coalesce(v.last_visit_at, v.registered_at)) as seen_at
         from luwte.visitor v join luwte.visitor_person p on p.visitor_id = v.id
         where v.facility_id = luwte.facility() and v.status <> 'erased' group by p.person_id
       )
       select person.*, v.code, n.announced_on::text, h.reason as hold_reason, h.until::text as held_until
       from person join luwte.visitor v on v.id = person.person_id
       left join luwte.visitor_retention_notice n on n.visitor_id = person.person_id and n.withdrawn_on is null
       left join lateral (
         select reason, until from luwte.visitor_hold o where o.visitor_id = any (person.records)
           and o.released_at is null and (o.until is null or o.until >= $2::date)
         order by o.until desc nulls first limit 1
       ) h on true
       where person.seen_at < $1 or n.id is not null order by person.seen_at, person.person_id`,
      [before, today],
      'visitor-retention-people',
    );
    return rows.map((row) => ({
      personId: row.person_id,
      code: row.code,
      records: row.records,
      seenAt: row.seen_at.toISOString(),
      announcedOn: row.announced_on,
      holdReason: row.hold_reason,
      heldUntil: row.held_until,
    }));
  }

  /** How many records there are, and how many of them are dormant. */
  async totals(tx: Tx): Promise<{ readonly kept: number; readonly dormant: number }> {
    const [row] = await tx.sql<{ kept: number; dormant: number }>(
      `select count(*)::int as kept, (count(*) filter (where status = 'dormant'))::int as dormant
       from luwte.visitor where facility_id = luwte.facility() and status <> 'erased'`,
    );
    return row ?? { kept: 0, dormant: 0 };
  }

  /** Makes everybody dormant who was last seen before `before`; gives how many that were. */
  async makeDormant(tx: Tx, before: Instant): Promise<number> {
    const rows = await tx.sql(
      `update luwte.visitor set status = 'dormant', version = version + 1
       where facility_id = luwte.facility() and status in ('provisional', 'active')
         and coalesce(last_visit_at, registered_at) < $1
         and not exists (select from luwte.visit o where o.visitor_id = luwte.visitor.id and o.state <> 'left') returning id`,
      [before],
    );
    return rows.length;
  }

  async announce(tx: Tx, personId: Id, { goesOn }: Pick<RetentionCase, 'goesOn'>, today: Day): Promise<void> {
    await tx.sql(
      `insert into luwte.visitor_retention_notice (facility_id, visitor_id, announced_on, goes_on)
       values (luwte.facility(), $1, $2, $3) on conflict (visitor_id) where withdrawn_on is null do nothing`,
      [personId, today, goesOn],
    );
  }

  async withdraw(tx: Tx, personId: Id, today: Day): Promise<void> {
    await tx.sql(
      'update luwte.visitor_retention_notice set withdrawn_on = $2 where visitor_id = $1 and withdrawn_on is null',
      [personId, today],
    );
  }

  /** Whether one of the records is held today. */
  async held(tx: Tx, visitorId: Id, today: Day): Promise<boolean> {
    const rows = await tx.sql(
      `select 1 as one from luwte.visitor_hold where visitor_id = $1 and released_at is null and (until is null or until >= $2::date)`,
      [visitorId, today],
    );
    return rows.length > 0;
  }

  /** @throws AlreadyHeld */
  async hold(
    tx: Tx,
    visitorId: Id,
    reason: HoldReason,
    until: Day | null,
    at: Instant,
    today: Day,
  ): Promise<Id> {
    const id = newId();
    await tx.sql(
      `update luwte.visitor_hold set released_at = $2, released_by = luwte.account()
       where visitor_id = $1 and released_at is null and until < $3::date`,
      [visitorId, at, today],
    );
    await onConstraint(
      tx.sql(
        `insert into luwte.visitor_hold (id, facility_id, visitor_id, reason, until, placed_at, placed_by)
         values ($1, luwte.facility(), $2, $3, $4, $5, luwte.account())`,
        [id, visitorId, reason, until, at],
      ),
      { visitor_hold_once: () => new AlreadyHeld() },
    );
    return id;
  }

  /** Gives whether there was one to release. */
  async release(tx: Tx, visitorId: Id, at: Instant): Promise<boolean> {
    const rows = await tx.sql(
      `update luwte.visitor_hold set released_at = $2, released_by = luwte.account()
       where visitor_id = $1 and released_at is null returning id`,
      [visitorId, at],
    );
    return rows.length > 0;
  }
}
