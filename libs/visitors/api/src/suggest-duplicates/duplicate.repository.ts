import { Injectable } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant, newId } from '@luwte/platform/kernel';
import type { DuplicateState } from '@luwte/visitors/domain';

/** Grams that more records than this share tell nobody apart. */
const TELLING_GRAM = 300;
/** Pairs that are opened and compared, the likeliest first. */
const PAIRS = 400;

export interface CandidatePair {
  readonly one: Id;
  readonly other: Id;
  readonly dismissal: Id | null;
}

/** Which records may be one person, by the index of their handles; and who said that they are not. */
@Injectable()
export class DuplicateRepository {
  /** Pairs that share much of a handle, not linked, and dismissed or not. */
  candidates(tx: Tx, state: DuplicateState): Promise<CandidatePair[]> {
    return tx.sql<CandidatePair & Record<string, unknown>>(
      `with gram as (
         select g.gram, g.visitor_id from luwte.visitor_gram g where g.facility_id = luwte.facility()
       ), telling as (
         select gram from gram group by gram having count(*) between 2 and $1
       ), size as (
         select visitor_id, count(*) as grams from gram group by visitor_id
       ), pair as (
         select a.visitor_id as one, b.visitor_id as other, count(*) as shared
         from gram a join telling using (gram) join gram b using (gram)
         where a.visitor_id < b.visitor_id group by a.visitor_id, b.visitor_id
       )
       select pair.one, pair.other, n.id as dismissal
       from pair join size s on s.visitor_id = pair.one join size t on t.visitor_id = pair.other
       join luwte.visitor_person p on p.visitor_id = pair.one join luwte.visitor_person q on q.visitor_id = pair.other
       left join luwte.visitor_not_same n on n.facility_id = luwte.facility() and n.one_id = pair.one
         and n.other_id = pair.other and n.taken_back_at is null
       where 4 * pair.shared >= s.grams + t.grams - pair.shared and p.person_id <> q.person_id
         and (n.id is not null) = ($2 = 'dismissed')
       order by pair.shared::float / (s.grams + t.grams - pair.shared) desc, pair.one, pair.other limit $3`,
      [TELLING_GRAM, state, PAIRS],
      'visitor-duplicates',
    );
  }

  /** Notes that the two are two people; saying it twice is saying it once. */
  async dismiss(tx: Tx, a: Id, b: Id, at: Instant, id: Id = newId()): Promise<Id> {
    const [one, other] = a < b ? [a, b] : [b, a];
    const [row] = await tx.sql<{ id: Id }>(
      `insert into luwte.visitor_not_same (id, facility_id, one_id, other_id, at, by_account)
       values ($1, luwte.facility(), $2, $3, $4, luwte.account())
       on conflict (facility_id, one_id, other_id) where taken_back_at is null
         do update set at = luwte.visitor_not_same.at returning id`,
      [id, one, other, at],
    );
    return row?.id ?? id;
  }

  /** Takes it back: the two may be suggested again. @throws Absent when nobody said so, or it was taken back */
  async takeBack(tx: Tx, id: Id, at: Instant): Promise<void> {
    const rows = await tx.sql(
      `update luwte.visitor_not_same set taken_back_at = $2, taken_back_by = luwte.account()
       where id = $1 and taken_back_at is null returning id`,
      [id, at],
    );
    if (rows.length === 0) throw new Absent('Dismissal');
  }
}
