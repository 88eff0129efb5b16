import type { AlertKind, VisitorListItem, VisitorProfile, VisitorStatus } from '@luwte/visitors/domain';
import type { SealedProfile } from './profile-seal';

/** The columns of a line, over {@link VISITOR_LINE_FROM}. */
export const VISITOR_LINE = `v.id, v.version, v.code, v.status, v.profile, k.wrapped,
  luwte.visitor_alert_kinds(v.id, now()) as alert_kinds, v.last_visit_at, v.registered_at, p.person_id`;
export const VISITOR_LINE_FROM = `luwte.visitor v left join luwte.visitor_key k on k.visitor_id = v.id
  join luwte.visitor_person p on p.visitor_id = v.id`;

/** A visitor as lists and searches read them (`luwte.visitor_line`). */
export interface VisitorLine extends SealedProfile {
  readonly version: number;
  readonly code: string;
  readonly status: VisitorStatus;
  readonly alert_kinds: AlertKind[];
  readonly last_visit_at: Date | null;
  readonly registered_at: Date;
  readonly person_id: string;
}

/** The line as the page shows it, with its opened profile. */
export function toListItem(line: VisitorLine, profile: VisitorProfile): Omit<VisitorListItem, 'similarity'> {
  return {
    id: line.id,
    version: line.version,
    code: line.code,
    handle: profile.handle ?? null,
    birthYear: profile.birthYear ?? null,
    status: line.status,
    alertKinds: line.alert_kinds,
    lastVisitAt: line.last_visit_at?.toISOString() ?? null,
    registeredAt: line.registered_at.toISOString(),
    personId: line.person_id,
  };
}
