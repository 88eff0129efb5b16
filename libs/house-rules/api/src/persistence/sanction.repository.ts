import { Injectable } from '@nestjs/common';
import type { SanctionQuery, SanctionSort, SanctionState, Suspension } from '@luwte/house-rules/domain';
import type { Id, Instant } from '@luwte/platform/kernel';
import { readCursor, rowsToRead, type Tx } from '@luwte/platform/api';
import { SANCTION_COLUMNS, SANCTION_FROM, type SanctionRow } from './sanction-row';

/** Stands for the end of what has none, in an order by end. */
const NO_END = '9999-12-31T00:00:00.000Z';

/** The states as a condition on a row; `$1` is now. Says what `sanctionState` says. */
const IN_STATE: Readonly<Record<SanctionState, string>> = {
  noted: 's.closed_as is null and s.ends_at is null',
  planned: 's.closed_as is null and s.ends_at is not null and s.starts_at > $1',
  active: 's.closed_as is null and s.starts_at <= $1 and s.ends_at > $1',
  ended: 's.closed_as is null and s.ends_at <= $1',
  lifted: `s.closed_as = 'lifted'`,
  superseded: `s.closed_as = 'superseded'`,
  withdrawn: `s.closed_as = 'withdrawn'`,
};

const SORTED_BY: Readonly<Record<string, string>> = {
  startsAt: 's.starts_at',
  endsAt: `coalesce(least(s.ends_at, s.closed_at), '${NO_END}'::timestamptz)`,
  reviewOn: `coalesce(s.review_on::timestamp at time zone 'UTC', '${NO_END}'::timestamptz)`,
};

/** A row with the instant it was sorted by. */
export type SortedSanction = SanctionRow & { readonly sorted_by: Date };

/** What the house asks about its sanctions. */
@Injectable()
export class SanctionRepository {
  /** What keeps these visitors out at `now` or later, the nearest end first. */
  async suspensionsOf(tx: Tx, visitorIds: readonly Id[], now: Instant): Promise<readonly Suspension[]> {
    const [row] = await tx.sql<{ items: Suspension[] }>(
      'select luwte.house_rule_suspensions($1, $2) as items',
      [visitorIds, now],
      'house-rules-suspensions',
    );
    return row?.items ?? [];
  }

  /** A page of sanctions and one row more. @throws Invalid for a cursor of another order */
  async list(tx: Tx, query: SanctionQuery, sort: SanctionSort, now: Instant): Promise<SortedSanction[]> {
    const cursor = readCursor(query.cursor, sort, 2);
    const by = SORTED_BY[sort.replace('-', '')] ?? 's.starts_at';
    const [direction, beyond] = sort.startsWith('-') ? ['desc', '<'] : ['asc', '>'];
    return tx.sql<SortedSanction>(
      `select ${SANCTION_COLUMNS}, ${by} as sorted_by from ${SANCTION_FROM}
       where s.facility_id = luwte.facility() and $1::timestamptz is not null
         and ${query.state ? `(${IN_STATE[query.state]})` : 'true'}
         and ($2::varchar is null or s.step = $2) and ($3::varchar is null or s.scope = $3)
         and ($4::varchar is null or s.appeal = $4) and ($5::uuid is null or s.visitor_id = $5)
         and ($6::varchar is null or starts_with(p.code, $6))
         and ($7::timestamptz is null or (${by}, s.id) ${beyond} ($7, $8::uuid))
       order by ${by} ${direction}, s.id ${direction} limit $9`,
      [
        now,
        query.step ?? null,
        query.scope ?? null,
        query.appeal ?? null,
        query.visitorId ?? null,
        query.code ? codeOf(query.code) : null,
        cursor?.after[0] ?? null,
        cursor?.after[1] ?? null,
        rowsToRead(query.limit),
      ],
    );
  }
}

/** A code as it is kept: capitals, without what people write between. */
function codeOf(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
