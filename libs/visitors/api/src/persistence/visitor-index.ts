import { Injectable } from '@nestjs/common';
import { LookupHash, type Tx } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';
import { normaliseHandle, trigramsOf } from '@luwte/visitors/domain';

/** Grams from this many on can do without those that only say with which letter a word begins. */
const ENOUGH_GRAMS = 4;

/** The keyed hashes by which a sealed handle is found. */
@Injectable()
export class VisitorIndex {
  constructor(private readonly hash: LookupHash) {}

  /** Hash of the whole handle; null without a handle. */
  exact(facilityId: Id, handle: string | null | undefined): Buffer | null {
    return handle ? this.hash.exact(facilityId, 'handle', normaliseHandle(handle)) : null;
  }

  /** Hashes to look for when a worker typed `text`. Grams that half the house shares are left out of long texts. */
  gramsToFind(facilityId: Id, text: string): number[] {
    const grams = trigramsOf(text);
    const telling = grams.filter((gram) => !gram.startsWith('  '));
    const used = telling.length >= ENOUGH_GRAMS ? telling : grams;
    return used.map((gram) => this.hash.short(facilityId, 'handle-gram', gram));
  }

  /** Adds the hashes of new visitors' handles. */
  async add(
    tx: Tx,
    visitors: readonly { readonly id: Id; readonly handle?: string | null }[],
  ): Promise<void> {
    const entries = visitors.flatMap(({ id, handle }) =>
      [
        ...new Set(
          trigramsOf(handle ?? '').map((gram) => this.hash.short(tx.facilityId, 'handle-gram', gram)),
        ),
      ].map((gram) => ({ id, gram })),
    );
    if (entries.length === 0) return;
    await tx.sql(
      `insert into luwte.visitor_gram (facility_id, gram, visitor_id)
       select luwte.facility(), g.gram, g.id from unnest($1::int[], $2::uuid[]) as g(gram, id)`,
      [entries.map(({ gram }) => gram), entries.map(({ id }) => id)],
      'visitor-gram-add',
    );
  }

  /** Writes the hashes of a visitor's handle, in the place of earlier ones. */
  async write(tx: Tx, visitorId: Id, handle: string | null | undefined): Promise<void> {
    const grams = new Set(
      trigramsOf(handle ?? '').map((gram) => this.hash.short(tx.facilityId, 'handle-gram', gram)),
    );
    await tx.sql('delete from luwte.visitor_gram where visitor_id = $1', [visitorId], 'visitor-gram-clear');
    if (grams.size === 0) return;
    await tx.sql(
      'insert into luwte.visitor_gram (facility_id, gram, visitor_id) select luwte.facility(), g, $1 from unnest($2::int[]) as g',
      [visitorId, [...grams]],
      'visitor-gram-write',
    );
  }
}
