import { Injectable } from '@nestjs/common';
import { type Actor, HotQuery, type Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant } from '@luwte/platform/kernel';
import {
  type AlertKind,
  readCode,
  statusAfterVisit,
  type VisitorCard,
  type VisitorProfile,
  type VisitorStatus,
} from '@luwte/visitors/domain';
import { HandleMemory } from './persistence/handle-memory';
import { ReadVisitorHandler } from './read-visitor/read-visitor.handler';
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

/** A visitor, and the random key that stands for them in the audit log. */
export interface VisitorName {
  readonly visitorId: Id;
  readonly visitorKey: Id;
}

/** What other slices may ask of visitors. */
@Injectable()
export class VisitorsFacade {
  constructor(
    private readonly hot: HotQuery,
    private readonly seal: ProfileSeal,
    private readonly memory: HandleMemory,
    private readonly reading: ReadVisitorHandler,
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

  /** Whom a code or an id names. @throws Absent when the house has no such visitor, or has erased them */
  async identify(tx: Tx, named: { readonly code: string } | { readonly id: Id }): Promise<VisitorName> {
    const read = 'code' in named ? readCode(named.code) : null;
    if (read && read.kind !== 'code') throw new Absent('Visitor');
    const [row] = await tx.sql<{ id: Id; audit_key: Id }>(
      `select id, audit_key from luwte.visitor
       where facility_id = luwte.facility() and (code = $1 or id = $2) and status <> 'erased'`,
      [read?.code ?? null, 'id' in named ? named.id : null],
    );
    if (!row) throw new Absent('Visitor');
    return { visitorId: row.id, visitorKey: row.audit_key };
  }

  /**
   * The record of one visitor for somebody whose role does not show it: only for emergency access, whose rule the caller
   * has checked. The reading is in the audit log as such. @throws Absent
   */
  cardInEmergency(tx: Tx, visitorId: Id): Promise<VisitorCard> {
    return this.reading.cardInEmergency(tx, visitorId);
  }

  /**
   * Notes a visit: the visitor is not dormant, and the list shows when they were last here.
   * @throws Absent when the visitor was erased in the meantime
   */
  async noteVisit(tx: Tx, visitorId: Id, at: Instant): Promise<void> {
    const [row] = await tx.sql<{ status: VisitorStatus }>(
      `update luwte.visitor set last_visit_at = greatest(last_visit_at, $2::timestamptz)
       where id = $1 and status <> 'erased' returning status`,
      [visitorId, at],
      'visitor-note-visit',
    );
    if (!row) throw new Absent('Visitor');
    if (row.status === 'dormant') await this.wake(tx, visitorId);
  }

  /** Handles by visitor id. `visitors` names the version too, so that an unchanged handle needs no question. */
  async handles(
    actor: Actor,
    visitors: readonly { readonly id: Id; readonly version: number }[],
  ): Promise<ReadonlyMap<Id, string | null>> {
    const { facilityId } = actor;
    const unknown = visitors.filter((visitor) => !this.memory.has(facilityId, visitor));
    if (unknown.length > 0)
      await this.remember(
        actor,
        unknown.map(({ id }) => id),
      );
    return new Map(visitors.map((visitor) => [visitor.id, this.memory.get(facilityId, visitor)]));
  }

  private async remember(actor: Actor, ids: readonly Id[]): Promise<void> {
    const rows = await this.hot.rows<SealedProfile & { version: number }>(
      'visitor-profiles',
      'select * from luwte.visitor_profiles($1, $2, $3)',
      [actor.facilityId, actor.accountId, ids],
    );
    this.memory.remember(
      actor.facilityId,
      rows.map((row) => ({ id: row.id, version: row.version, handle: this.seal.open(row).handle ?? null })),
    );
  }

  /** Somebody who had not been here for long came: how far their registration is, counts again. */
  private async wake(tx: Tx, visitorId: Id): Promise<void> {
    const [row] = await tx.sql<SealedProfile & { status: VisitorStatus }>(
      `select v.id, v.status, v.profile, k.wrapped from luwte.visitor v
       join luwte.visitor_key k on k.visitor_id = v.id where v.id = $1`,
      [visitorId],
    );
    if (row)
      await tx.sql('update luwte.visitor set status = $2 where id = $1', [
        visitorId,
        statusAfterVisit(row.status, this.seal.open(row)),
      ]);
  }
}
