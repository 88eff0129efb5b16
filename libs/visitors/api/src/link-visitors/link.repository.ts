import { Injectable } from '@nestjs/common';
import { onConstraint, type Tx } from '@luwte/platform/api';
import { type Id, type Instant, newId } from '@luwte/platform/kernel';
import {
  type AlertKind,
  AlreadyLinked,
  type GroupMember,
  type LinkedRecord,
  type LinkPlan,
  type UnlinkPlan,
} from '@luwte/visitors/domain';
import { ProfileSeal, type SealedProfile } from '../persistence/profile-seal';

interface MemberRow {
  readonly visitor_id: Id;
  readonly group_id: Id;
  readonly leads: boolean;
}

interface LinkedRow extends SealedProfile {
  readonly code: string;
  readonly leads: boolean;
  readonly linked_at: Date;
  readonly last_visit_at: Date | null;
  readonly alert_kinds: AlertKind[];
}

/** Groups of records that are one person. Ended rows stay as the trace. */
@Injectable()
export class LinkRepository {
  constructor(private readonly seal: ProfileSeal) {}

  /** Lets nobody else of the house link or unlink until the transaction ends. */
  async queue(tx: Tx): Promise<void> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('visitors.link ' || luwte.facility(), 0))`);
  }

  /** All members of the groups that any of `ids` is in, the longest linked first. */
  async groupsOf(tx: Tx, ids: readonly Id[]): Promise<readonly GroupMember[]> {
    const rows = await tx.sql<MemberRow>(
      `select l.visitor_id, l.group_id, l.leads from luwte.visitor_link l
       where l.ended_at is null and l.group_id in (
         select o.group_id from luwte.visitor_link o where o.visitor_id = any ($1::uuid[]) and o.ended_at is null)
       order by l.linked_at, l.leads desc, l.id`,
      [ids],
    );
    return rows.map((row) => ({ visitorId: row.visitor_id, groupId: row.group_id, leads: row.leads }));
  }

  /** @throws AlreadyLinked when the database knows better */
  async link(tx: Tx, { groupId, join }: LinkPlan, at: Instant): Promise<Id> {
    const group = groupId ?? newId();
    await onConstraint(
      tx.sql(
        `insert into luwte.visitor_link (id, facility_id, group_id, visitor_id, leads, linked_at, linked_by)
         select uuidv7(), luwte.facility(), $1, j.id, $2 and j.place = 1, $3, luwte.account()
         from unnest($4::uuid[]) with ordinality as j(id, place)`,
        [group, groupId === null, at, join],
      ),
      { visitor_link_once: () => new AlreadyLinked() },
    );
    return group;
  }

  async unlink(tx: Tx, { leave, leads }: UnlinkPlan, at: Instant): Promise<void> {
    await tx.sql(
      `update luwte.visitor_link set ended_at = $2, ended_by = luwte.account()
       where visitor_id = any ($1::uuid[]) and ended_at is null`,
      [leave, at],
    );
    if (leads !== null)
      await tx.sql('update luwte.visitor_link set leads = true where visitor_id = $1 and ended_at is null', [
        leads,
      ]);
  }

  /** By which keys the log knows the other records of the visitor's group, for what shows something of them too. */
  async keysLinkedWith(tx: Tx, visitorId: Id): Promise<readonly Id[]> {
    const rows = await tx.sql<{ audit_key: Id }>(
      `select v.audit_key from luwte.visitor_link own
       join luwte.visitor_link l on l.facility_id = own.facility_id and l.group_id = own.group_id
         and l.ended_at is null and l.visitor_id <> own.visitor_id
       join luwte.visitor v on v.id = l.visitor_id
       where own.visitor_id = $1 and own.ended_at is null`,
      [visitorId],
      'visitor-keys-linked-with',
    );
    return rows.map((row) => row.audit_key);
  }

  /** The other records of the visitor's group, the leading one first; empty when there are none. */
  async linkedWith(tx: Tx, visitorId: Id, now: Instant): Promise<readonly LinkedRecord[]> {
    const rows = await tx.sql<LinkedRow>(
      `select v.id, v.code, v.profile, k.wrapped, l.leads, l.linked_at, v.last_visit_at,
         luwte.visitor_alert_kinds(v.id, $2) as alert_kinds
       from luwte.visitor_link own
       join luwte.visitor_link l on l.facility_id = own.facility_id and l.group_id = own.group_id
         and l.ended_at is null and l.visitor_id <> own.visitor_id
       join luwte.visitor v on v.id = l.visitor_id left join luwte.visitor_key k on k.visitor_id = v.id
       where own.visitor_id = $1 and own.ended_at is null order by l.leads desc, l.linked_at, l.id`,
      [visitorId, now],
      'visitor-linked-with',
    );
    return rows.map((row) => ({
      id: row.id,
      code: row.code,
      handle: this.seal.open(row).handle ?? null,
      leads: row.leads,
      alertKinds: row.alert_kinds,
      linkedAt: row.linked_at.toISOString(),
      lastVisitAt: row.last_visit_at?.toISOString() ?? null,
    }));
  }
}
