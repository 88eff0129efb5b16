import { Injectable } from '@nestjs/common';
import {
  type CustodyLink,
  type CustodyState,
  type LeftBehindDetail,
  readChain,
  WitnessMustDiffer,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { onConstraint, type Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant, StaleVersion } from '@luwte/platform/kernel';

/** A link as it is kept. */
type StoredLink = Omit<CustodyLink, 'by'>;

/** A registered substance with its chain. */
export interface ItemRow {
  readonly id: Id;
  readonly year: number;
  readonly number: number;
  readonly chain: readonly StoredLink[];
}

/** Which lines of the register are asked for. */
export interface RegisterQuestion {
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly state: CustodyState | null;
  readonly newestFirst: boolean;
  readonly after: readonly [year: number, number: number] | null;
  readonly limit: number;
}

const ITEM = `i.id, i.year, i.number, (
  select json_agg(json_build_object('seq', l.seq, 'kind', l.kind, 'state', l.state, 'at', luwte.instant(l.at),
    'accountId', l.account_id, 'details', l.details) order by l.seq)
  from luwte.left_behind_link l where l.item_id = i.id) as chain`;

/** The register of left-behind substances: numbers and chains, which are only added to. */
@Injectable()
export class LeftBehindRepository {
  constructor(private readonly identity: IdentityFacade) {}

  /** Gives the next number of the year; whoever registers meanwhile waits, and gets the one after. */
  async register(tx: Tx, id: Id, year: number, at: Instant): Promise<number> {
    const [counter] = await tx.sql<{ last: number }>(
      `insert into luwte.left_behind_counter as c (facility_id, year, last) values (luwte.facility(), $1, 1)
       on conflict (facility_id, year) do update set last = c.last + 1 returning last`,
      [year],
    );
    const number = counter?.last ?? 1;
    await tx.sql(
      'insert into luwte.left_behind (id, facility_id, year, number, registered_at) values ($1, luwte.facility(), $2, $3, $4)',
      [id, year, number, at],
    );
    return number;
  }

  /** Adds a link behind the chain. @throws StaleVersion when somebody added one meanwhile, WitnessMustDiffer */
  async add(
    tx: Tx,
    itemId: Id,
    link: Pick<StoredLink, 'seq' | 'kind' | 'state' | 'at' | 'details'>,
  ): Promise<void> {
    await onConstraint(
      tx.sql(
        `insert into luwte.left_behind_link (facility_id, item_id, seq, kind, state, at, account_id, details)
         values (luwte.facility(), $1, $2, $3, $4, $5, luwte.account(), $6)`,
        [itemId, link.seq, link.kind, link.state, link.at, JSON.stringify(link.details)],
      ),
      {
        left_behind_link_seq: () => new StaleVersion(link.seq),
        left_behind_two_people: () => new WitnessMustDiffer(),
      },
    );
  }

  /** One substance with its chain. @throws Absent */
  async find(tx: Tx, id: Id): Promise<ItemRow> {
    const [row] = await tx.sql<ItemRow & Record<string, unknown>>(
      `select ${ITEM} from luwte.left_behind i where i.id = $1 and i.facility_id = luwte.facility()`,
      [id],
    );
    if (!row) throw new Absent('Left-behind substance');
    return row;
  }

  /** Lines of the register. */
  async list(
    tx: Tx,
    { from, to, state, newestFirst, after, limit }: RegisterQuestion,
  ): Promise<readonly ItemRow[]> {
    const [before, order] = newestFirst ? ['<', 'desc'] : ['>', 'asc'];
    return tx.sql<ItemRow & Record<string, unknown>>(
      `select ${ITEM} from luwte.left_behind i
       where i.facility_id = luwte.facility()
         and ($1::timestamptz is null or i.registered_at >= $1) and ($2::timestamptz is null or i.registered_at < $2)
         and ($3::varchar is null or $3 = (select l.state from luwte.left_behind_link l where l.item_id = i.id order by l.seq desc limit 1))
         and ($4::int is null or (i.year, i.number) ${before} ($4, $5::int))
       order by i.year ${order}, i.number ${order} limit $6`,
      [from, to, state, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** Rows as people read them, with the names of who did what. */
  async told(tx: Tx, rows: readonly ItemRow[]): Promise<readonly LeftBehindDetail[]> {
    const accounts = rows.flatMap(({ chain }) => chain.map(({ accountId }) => accountId));
    const names = await this.identity.namesOf(tx, [...new Set(accounts)]);
    return rows.map(({ id, year, number, chain }) => {
      const named = chain.map((link) => ({ ...link, by: names.get(link.accountId) ?? null }));
      return { id, version: chain.length, year, number, ...readChain(named), chain: named };
    });
  }
}
