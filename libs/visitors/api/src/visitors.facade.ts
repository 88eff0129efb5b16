import { Injectable } from '@nestjs/common';
import { type Actor, HotQuery, type Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant } from '@luwte/platform/kernel';
import type { AlertKind, VisitorProfile, VisitorStatus } from '@luwte/visitors/domain';
import { ProfileSeal, type SealedProfile } from './persistence/profile-seal';

/** What the door needs to know of a visitor; nothing of it identifies. */
export interface VisitorFacts {
  readonly visitorId: Id;
  readonly over18: boolean;
  readonly status: VisitorStatus;
  readonly alertKinds: readonly AlertKind[];
  readonly code: string;
  /** Stands for the visitor in the audit log. */
  readonly visitorKey: Id;
}

/** What of the sealed card a house may weigh at the door, where its policy asks for it. */
export type DoorCard = Pick<VisitorProfile, 'birthYear' | 'postcode4'>;

interface FactsRow {
  readonly over18: boolean;
  readonly status: VisitorStatus;
  readonly code: string;
  readonly audit_key: Id;
  readonly alert_kinds: AlertKind[];
}

const CACHED_HANDLES = 5000;

/** What other slices may ask of visitors. */
@Injectable()
export class VisitorsFacade {
  private readonly handleCache = new Map<string, string | null>();

  constructor(
    private readonly hot: HotQuery,
    private readonly seal: ProfileSeal,
  ) {}

  /** Facts for the admission advice. @throws Absent when the house has no such visitor, or has erased them */
  async factsForAdmission(tx: Tx, visitorId: Id, now: Instant): Promise<VisitorFacts> {
    const [row] = await tx.sql<FactsRow>(
      `select over18, status, code, audit_key, luwte.visitor_alert_kinds(id, $2) as alert_kinds
       from luwte.visitor where id = $1 and status <> 'erased'`,
      [visitorId, now],
      'visitor-facts',
    );
    if (!row) throw new Absent('Visitor');
    return {
      visitorId,
      over18: row.over18,
      status: row.status,
      code: row.code,
      visitorKey: row.audit_key,
      alertKinds: row.alert_kinds,
    };
  }

  /** Age and residence from the cards of visitors, by id; of an erased visitor nothing is left. */
  async doorCards(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, DoorCard>> {
    const rows = await tx.sql<SealedProfile>(
      `select v.id, v.profile, k.wrapped from luwte.visitor v join luwte.visitor_key k on k.visitor_id = v.id
       where v.id = any ($1::uuid[])`,
      [ids],
      'visitor-door-cards',
    );
    return new Map(
      rows.map((row) => {
        const { birthYear, postcode4 } = this.seal.open(row);
        return [row.id, { birthYear, postcode4 }];
      }),
    );
  }

  /** Notes a visit: the visitor is not dormant, and the list shows when they were last here. */
  async noteVisit(tx: Tx, visitorId: Id, at: Instant): Promise<void> {
    await tx.sql(
      `update luwte.visitor set last_visit_at = greatest(last_visit_at, $2::timestamptz),
         status = case status when 'dormant' then 'provisional' else status end
       where id = $1`,
      [visitorId, at],
      'visitor-note-visit',
    );
  }

  /** Handles by visitor id. `visitors` names the version too, so that an unchanged handle needs no question. */
  async handles(
    actor: Actor,
    visitors: readonly { readonly id: Id; readonly version: number }[],
  ): Promise<ReadonlyMap<Id, string | null>> {
    const unknown = visitors.filter((visitor) => !this.handleCache.has(cacheKey(actor, visitor)));
    if (unknown.length > 0)
      await this.remember(
        actor,
        unknown.map(({ id }) => id),
      );
    return new Map(
      visitors.map((visitor) => [visitor.id, this.handleCache.get(cacheKey(actor, visitor)) ?? null]),
    );
  }

  private async remember(actor: Actor, ids: readonly Id[]): Promise<void> {
    const rows = await this.hot.rows<SealedProfile & { version: number }>(
      'visitor-profiles',
      'select * from luwte.visitor_profiles($1, $2, $3)',
      [actor.facilityId, actor.accountId, ids],
    );
    if (this.handleCache.size + rows.length > CACHED_HANDLES) this.handleCache.clear();
    for (const row of rows) this.handleCache.set(cacheKey(actor, row), this.seal.open(row).handle ?? null);
  }
}

/** The house is part of the key: a cache must not be a way around row level security. */
const cacheKey = (actor: Actor, { id, version }: { readonly id: Id; readonly version: number }): string =>
  `${actor.facilityId}/${id}/${version}`;
