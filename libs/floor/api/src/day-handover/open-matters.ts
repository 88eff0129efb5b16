import { Injectable } from '@nestjs/common';
import type { ObservationState, OpenMatter } from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import type { Tx } from '@luwte/platform/api';
import type { Day, Id } from '@luwte/platform/kernel';

/** An open matter as its source knows it; who took it over is looked up for all of them. */
export type SourceMatter = Omit<OpenMatter, 'takenOverBy'>;

/** Where open matters come from: the floor's own, and those of higher slices (an emergency that nobody closed). */
export interface MatterSource {
  /** What is open in the house of `tx` on that day. */
  open(tx: Tx, day: Day): Promise<readonly SourceMatter[]>;
}

interface MatterRow {
  readonly kind: 'visit' | 'observation';
  readonly id: Id;
  readonly since: Date;
  readonly code: string | null;
  readonly place_label: string | null;
  readonly state: ObservationState | null;
}

const SEE_RECORDS = 'visitors.read';

/**
 * Visits that have not ended, and of visits of that day that have ended, the last look when it was not "alert":
 * somebody left drowsy, and nobody knows how they are.
 */
const OPEN = `
  select 'visit' as kind, v.id, v.arrived_at as since, p.code, l.label as place_label, o.state
  from luwte.visit v left join luwte.visitor p on p.id = v.visitor_id left join luwte.floor_place l on l.id = v.place_id
    left join lateral (select x.state from luwte.visit_observation x where x.visit_id = v.id and not x.undone
      order by x.at desc, x.id desc limit 1) o on true
  where v.facility_id = luwte.facility() and v.state <> 'left' and not v.void
  union all
  select 'observation', v.id, o.at, p.code, null, o.state
  from luwte.visit v join luwte.facility f on f.id = v.facility_id left join luwte.visitor p on p.id = v.visitor_id
    join lateral (select x.state, x.at from luwte.visit_observation x where x.visit_id = v.id and not x.undone
      order by x.at desc, x.id desc limit 1) o on o.state <> 'alert'
  where v.facility_id = luwte.facility() and v.state = 'left' and not v.void
    and v.arrived_at >= ($1::date::timestamp at time zone f.time_zone)
    and v.arrived_at < (($1::date + 1)::timestamp at time zone f.time_zone)
  order by since`;

/** What must be ended or taken over before a shift closes. */
@Injectable()
export class OpenMatters {
  private readonly sources: MatterSource[] = [];

  constructor(private readonly identity: IdentityFacade) {}

  /** Adds a source; call while modules initialise. */
  add(source: MatterSource): void {
    this.sources.push(source);
  }

  /** Everything that is open, with who took it over. */
  async list(tx: Tx, day: Day): Promise<readonly OpenMatter[]> {
    const own = await this.own(tx, day);
    const others: SourceMatter[] = [];
    for (const source of this.sources) others.push(...(await source.open(tx, day)));
    const matters = [...own, ...others];
    if (matters.length === 0) return [];
    const taken = await tx.sql<{ kind: string; subject_id: Id; taken_by: Id }>(
      `select distinct on (kind, subject_id) kind, subject_id, taken_by from luwte.floor_takeover
       where facility_id = luwte.facility() and day = $1 order by kind, subject_id, at desc, id desc`,
      [day],
    );
    const names = await this.identity.namesOf(
      tx,
      taken.map(({ taken_by }) => taken_by),
    );
    return matters.map((matter) => {
      const over = taken.find((one) => one.kind === matter.kind && one.subject_id === matter.subjectId);
      return { ...matter, takenOverBy: over ? (names.get(over.taken_by) ?? '–') : null };
    });
  }

  private async own(tx: Tx, day: Day): Promise<readonly SourceMatter[]> {
    const rows = await tx.sql<MatterRow>(OPEN, [day]);
    const mayKnow = tx.actor.permissions.has(SEE_RECORDS);
    return rows.map((row) => ({
      kind: row.kind,
      subjectId: row.id,
      since: row.since.toISOString(),
      code: mayKnow ? row.code : null,
      placeLabel: row.place_label,
      state: row.state,
      canTakeOver: row.kind !== 'visit',
    }));
  }
}
