import { Injectable } from '@nestjs/common';
import { type Tx, VisitorKeys } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import { statusOf, type VisitorProfile } from '@luwte/visitors/domain';
import { ProfileSeal } from '../persistence/profile-seal';
import { VisitorIndex } from '../persistence/visitor-index';

/** An adult visitor whose profile was checked. */
export interface NewVisitor {
  readonly id: Id;
  readonly code: string;
  /** Stands for the visitor in the audit log. */
  readonly auditKey: Id;
  readonly profile: VisitorProfile;
  readonly registeredAt: Instant;
  readonly lastVisitAt?: Instant | null;
}

/** Visitors written with one statement each: the parameters of more would be held in memory twice. */
const AT_ONCE = 500;

/** Writes new visitors within the caller's transaction: the row, the key of its own, the sealed profile, the index. */
@Injectable()
export class VisitorWriter {
  constructor(
    private readonly keys: VisitorKeys,
    private readonly seal: ProfileSeal,
    private readonly index: VisitorIndex,
  ) {}

  write(tx: Tx, visitor: NewVisitor): Promise<void> {
    return this.writeAll(tx, [visitor]);
  }

  /** The same for many, in a few statements. */
  async writeAll(tx: Tx, visitors: readonly NewVisitor[]): Promise<void> {
    for (let from = 0; from < visitors.length; from += AT_ONCE)
      await this.writeSome(tx, visitors.slice(from, from + AT_ONCE));
  }

  private async writeSome(tx: Tx, visitors: readonly NewVisitor[]): Promise<void> {
    const sealed = visitors.map((visitor) => {
      const key = this.keys.generate();
      return {
        ...visitor,
        sealed: this.seal.seal(visitor.id, key, visitor.profile),
        wrapped: this.keys.wrap(visitor.id, key),
      };
    });
    await tx.sql(
      `with added as (
         select * from unnest($1::uuid[], $2::varchar[], $3::varchar[], $4::uuid[], $5::bytea[], $6::bytea[],
           $7::timestamptz[], $8::timestamptz[]) as v(id, code, status, audit_key, handle_hash, profile, registered_at, last_visit_at)
       )
       insert into luwte.visitor (id, facility_id, code, status, over18, audit_key, handle_hash, profile, registered_at,
         last_visit_at, registered_by)
       select id, luwte.facility(), code, status, true, audit_key, handle_hash, profile, registered_at, last_visit_at,
         luwte.account() from added`,
      [
        sealed.map(({ id }) => id),
        sealed.map(({ code }) => code),
        sealed.map(({ profile }) => statusOf(profile)),
        sealed.map(({ auditKey }) => auditKey),
        sealed.map(({ profile }) => this.index.exact(tx.facilityId, profile.handle)),
        sealed.map((one) => one.sealed),
        sealed.map(({ registeredAt }) => registeredAt),
        sealed.map(({ lastVisitAt }) => lastVisitAt ?? null),
      ],
      'visitor-write',
    );
    await tx.sql(
      `insert into luwte.visitor_key (facility_id, visitor_id, wrapped)
       select luwte.facility(), k.id, k.wrapped from unnest($1::uuid[], $2::bytea[]) as k(id, wrapped)`,
      [sealed.map(({ id }) => id), sealed.map(({ wrapped }) => wrapped)],
      'visitor-write-keys',
    );
    await this.index.add(
      tx,
      sealed.map(({ id, profile }) => ({ id, handle: profile.handle })),
    );
  }
}
