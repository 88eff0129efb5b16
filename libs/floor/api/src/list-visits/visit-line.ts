import type { VisitListItem, VisitState } from '@luwte/floor/domain';
import type { Id } from '@luwte/platform/kernel';
import type { Route, Substance } from '@luwte/visitors/domain';

/** A visit as lists read it. */
export interface VisitLine {
  readonly id: Id;
  readonly version: number;
  readonly visitor_id: Id | null;
  readonly code: string | null;
  readonly state: VisitState;
  readonly arrived_at: Date;
  readonly seated_at: Date | null;
  readonly left_at: Date | null;
  readonly room_name: string | null;
  readonly place_label: string | null;
  readonly substance: Substance | null;
  readonly route: Route | null;
  readonly uses: number;
  readonly late: boolean;
  readonly deviation: boolean;
  readonly recorded_at: Date;
}

export const VISIT_LINE = `v.id, v.version, v.visitor_id, p.code, v.state, v.arrived_at, v.seated_at, v.left_at, r.name as room_name,
  (select l.label from luwte.visit_stay s join luwte.floor_place l on l.id = s.place_id
    where s.visit_id = v.id order by lower(s.during) desc limit 1) as place_label,
  v.substance, v.route, (select count(*)::int from luwte.visit_use u where u.visit_id = v.id and not u.superseded) as uses, v.late, v.deviation, v.recorded_at`;

export const VISIT_FROM = `luwte.visit v left join luwte.visitor p on p.id = v.visitor_id left join luwte.floor_room r on r.id = v.room_id`;

export function toVisitItem(line: VisitLine): VisitListItem {
  return {
    id: line.id,
    version: line.version,
    visitorId: line.visitor_id,
    code: line.code,
    state: line.state,
    arrivedAt: line.arrived_at.toISOString(),
    seatedAt: line.seated_at?.toISOString() ?? null,
    leftAt: line.left_at?.toISOString() ?? null,
    roomName: line.room_name,
    placeLabel: line.place_label,
    substance: line.substance,
    route: line.route,
    uses: line.uses,
    late: line.late,
    deviation: line.deviation,
    recordedAt: line.recorded_at.toISOString(),
  };
}
