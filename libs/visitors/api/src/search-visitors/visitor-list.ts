import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, readCursor, rowsToRead, Settings, toPage, type Tx } from '@luwte/platform/api';
import { addDays, addMinutes, type Clock, type Instant, type Page, wallClock } from '@luwte/platform/kernel';
import {
  DORMANT_SOON_DAYS,
  dormantBefore,
  EXPIRING_DAYS,
  missingIntake,
  RETENTION_SETTING,
  type VisitorListItem,
  type VisitorProfile,
  type VisitorQuery,
  type VisitorSort,
} from '@luwte/visitors/domain';
import { ProfileSeal } from '../persistence/profile-seal';
import { toListItem, VISITOR_LINE, VISITOR_LINE_FROM, type VisitorLine } from '../persistence/visitor-line';

/** Each order as SQL: its column, its direction, and what stands for a missing value. */
const ORDERS: Readonly<Record<VisitorSort, { readonly column: string; readonly descending: boolean }>> = {
  '-lastVisitAt': { column: `coalesce(v.last_visit_at, '-infinity')`, descending: true },
  lastVisitAt: { column: `coalesce(v.last_visit_at, '-infinity')`, descending: false },
  '-registeredAt': { column: 'v.registered_at', descending: true },
  registeredAt: { column: 'v.registered_at', descending: false },
};

/** Profiles are sealed: what they hold is looked for by opening this many at a time. */
const OPENED_AT_ONCE = 500;

type Row = VisitorLine & { readonly sort_value: string };

/** All visitors of the house who were not erased, page by page, narrowed by what is known of them. */
@Injectable()
export class VisitorList {
  constructor(
    private readonly seal: ProfileSeal,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One page. */
  async read(tx: Tx, query: VisitorQuery): Promise<Page<VisitorListItem>> {
    const sort = query.sort ?? '-lastVisitAt';
    const wanted = rowsToRead(query.limit);
    const sealed = query.housing !== undefined || query.intake !== undefined;
    const atOnce = sealed ? OPENED_AT_ONCE : wanted;
    const moments = await this.moments(tx, query);
    const found: { readonly row: Row; readonly profile: VisitorProfile }[] = [];
    let after = readCursor(query.cursor, sort, 2)?.after;
    for (let more = true; more && found.length < wanted;) {
      const rows = await this.rows(tx, query, sort, after, atOnce, moments);
      for (const row of rows) {
        const profile = this.seal.open(row);
        if (found.length < wanted && keeps(profile, query)) found.push({ row, profile });
      }
      const last = rows.at(-1);
      more = rows.length === atOnce;
      after = last && [last.sort_value, last.id];
    }
    return toPage(
      found,
      query.limit,
      sort,
      ({ row }) => [row.sort_value, row.id],
      ({ row, profile }) => ({ ...toListItem(row, profile), similarity: null }),
    );
  }

  private rows(
    tx: Tx,
    query: VisitorQuery,
    sort: VisitorSort,
    after: readonly (string | number | null)[] | undefined,
    limit: number,
    { expiring, dormant }: { readonly expiring: Instant | null; readonly dormant: Instant | null },
  ): Promise<Row[]> {
    const { column, descending } = ORDERS[sort];
    return tx.sql<Row & Record<string, unknown>>(
      `select ${VISITOR_LINE}, (${column})::text as sort_value
       from ${VISITOR_LINE_FROM}
       where v.facility_id = luwte.facility() and v.status <> 'erased' and ($1::varchar is null or v.status = $1)
         and ($2::timestamptz is null or (${column}, v.id) ${descending ? '<' : '>'} ($2, $3::uuid))
         and ($5::varchar is null or $5 = any (luwte.visitor_alert_kinds(v.id, now())))
         and ($6::timestamptz is null or exists (
           select from luwte.visitor_alert a where a.visitor_id = v.id and a.ended_at is null
             and a.expires_at > now() and a.expires_at <= $6))
         and ($7::timestamptz is null or (v.status <> 'dormant' and coalesce(v.last_visit_at, v.registered_at) < $7))
         and ($8::varchar is null or ($8 = 'linked') = exists (
           select from luwte.visitor_link l where l.visitor_id = v.id and l.ended_at is null))
       order by ${column} ${descending ? 'desc' : 'asc'}, v.id ${descending ? 'desc' : 'asc'} limit $4`,
      [
        query.status ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit,
        query.alert ?? null,
        expiring,
        dormant,
        query.link ?? null,
      ],
    );
  }

  /** Until when an alert ends soon, and before when somebody was last seen who is dormant soon. */
  private async moments(
    tx: Tx,
    { due }: VisitorQuery,
  ): Promise<{ readonly expiring: Instant | null; readonly dormant: Instant | null }> {
    const now = this.clock.now();
    switch (due) {
      case 'alert-expiring':
        return { expiring: addMinutes(now, EXPIRING_DAYS * 24 * 60), dormant: null };
      case 'dormant-soon': {
        const { value } = await this.settings.read(tx, RETENTION_SETTING);
        const zone = tx.actor.timeZone;
        const day = addDays(wallClock(now, zone).day, DORMANT_SOON_DAYS);
        return { expiring: null, dormant: dormantBefore(day, value, zone) };
      }
      case undefined:
        return { expiring: null, dormant: null };
    }
  }
}

function keeps(profile: VisitorProfile, { housing, intake }: VisitorQuery): boolean {
  if (housing !== undefined && (profile.housing ?? 'unknown') !== housing) return false;
  return intake === undefined || missingIntake(profile).length > 0 === (intake === 'missing');
}
