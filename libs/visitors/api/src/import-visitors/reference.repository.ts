import { Injectable } from '@nestjs/common';
import { LookupHash, type Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import type { ImportDone, JudgedRow } from '@luwte/visitors/domain';

/** What an earlier system called a visitor, as a keyed hash of the house. */
@Injectable()
export class ReferenceRepository {
  constructor(private readonly hash: LookupHash) {}

  /** The rows of people whom the house does not know yet, by reference and by code. */
  async unknownOf(tx: Tx, rows: readonly JudgedRow[]): Promise<readonly JudgedRow[]> {
    const hashes = rows.map(({ reference }) => this.of(tx, reference));
    const known = await tx.sql<{ place: number }>(
      `select p.place::int as place from unnest($1::bytea[], $2::varchar[]) with ordinality as p(hash, code, place)
       where exists (select from luwte.visitor_reference r where r.facility_id = luwte.facility() and r.hash = p.hash)
         or exists (select from luwte.visitor v where v.facility_id = luwte.facility() and v.code = p.code and v.status <> 'erased')`,
      [hashes, rows.map(({ code }) => code)],
    );
    const places = new Set(known.map(({ place }) => place - 1));
    return rows.filter((_, index) => !places.has(index));
  }

  /** Lets one import of the house wait for the other. */
  async queue(tx: Tx): Promise<void> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('visitors.import ' || luwte.facility(), 0))`);
  }

  async remember(
    tx: Tx,
    importId: Id,
    visitors: readonly { readonly id: Id; readonly reference: string }[],
  ): Promise<void> {
    await tx.sql(
      `insert into luwte.visitor_reference (facility_id, hash, visitor_id, import_id)
       select luwte.facility(), r.hash, r.id, $3 from unnest($1::bytea[], $2::uuid[]) as r(hash, id)`,
      [visitors.map(({ reference }) => this.of(tx, reference)), visitors.map(({ id }) => id), importId],
    );
  }

  async note(tx: Tx, { id, added, known, wrong }: Omit<ImportDone, 'version'>, at: Instant): Promise<void> {
    await tx.sql(
      `insert into luwte.visitor_import (id, facility_id, at, by_account, added, known, wrong)
       values ($1, luwte.facility(), $2, luwte.account(), $3, $4, $5)`,
      [id, at, added, known, wrong],
    );
  }

  private of(tx: Tx, reference: string): Buffer {
    return this.hash.exact(tx.facilityId, 'external-reference', reference.trim().toLowerCase());
  }
}
