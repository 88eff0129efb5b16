import {
  type AppealState,
  type ConversationOutcome,
  type ConversationState,
  type RuleLanguage,
  type RuleTitles,
  type SanctionClosing,
  type SanctionLine,
  type SanctionScope,
  type SanctionStanding,
  sanctionState,
  type SanctionStep,
  type ToldWay,
} from '@luwte/house-rules/domain';
import { type Day, type Id, type Instant, toMillis } from '@luwte/platform/kernel';

/** A sanction as it is kept, with what of its visitor and its rule every reading needs. */
export interface SanctionRow {
  readonly id: Id;
  readonly version: number;
  readonly visitor_id: Id;
  readonly code: string;
  readonly audit_key: Id;
  readonly rule_version_id: Id;
  readonly rule_key: string;
  readonly titles: RuleTitles;
  readonly step: SanctionStep;
  readonly scope: SanctionScope | null;
  readonly days: number | null;
  readonly facts: Buffer | null;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly review_on: Day | null;
  readonly decided_by: Id;
  readonly decided_at: Date;
  readonly told_language: RuleLanguage | null;
  readonly told_how: ToldWay | null;
  readonly conversation_needed: boolean;
  readonly conversation: ConversationState;
  readonly conversation_at: Date | null;
  readonly conversation_outcome: ConversationOutcome | null;
  readonly appeal: AppealState;
  readonly appeal_decided_by: Id | null;
  readonly closed_as: SanctionClosing | null;
  readonly closed_at: Date | null;
  readonly superseded_by: Id | null;
}

export const SANCTION_COLUMNS = `s.id, s.version, s.visitor_id, p.code, p.audit_key, s.rule_version_id, s.rule_key,
  luwte.house_rule_titles(s.rule_version_id, s.rule_key) as titles, s.step, s.scope, s.days, s.facts, s.starts_at, s.ends_at,
  s.review_on::text, s.decided_by, s.decided_at, s.told_language, s.told_how, s.conversation_needed, s.conversation,
  s.conversation_at, s.conversation_outcome, s.appeal, s.appeal_decided_by, s.closed_as, s.closed_at, s.superseded_by`;

export const SANCTION_FROM = 'luwte.house_rule_sanction s join luwte.visitor p on p.id = s.visitor_id';

/** What of a row decides which acts it takes. */
export function standingOf(row: SanctionRow): SanctionStanding {
  return {
    step: row.step,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    closedAs: row.closed_as,
    decidedBy: row.decided_by,
    appeal: row.appeal,
    conversation: row.conversation,
    conversationNeeded: row.conversation_needed,
  };
}

/** A row as lists tell it. */
export function toLine(row: SanctionRow, names: ReadonlyMap<Id, string>, now: Instant): SanctionLine {
  return {
    id: row.id,
    version: row.version,
    visitorId: row.visitor_id,
    code: row.code,
    ruleKey: row.rule_key,
    ruleTitles: row.titles,
    step: row.step,
    scope: row.scope,
    days: row.days,
    startsAt: row.starts_at.toISOString(),
    endsAt: endOf(row),
    state: sanctionState(standingOf(row), now),
    reviewOn: row.review_on,
    appeal: row.appeal,
    conversation: row.conversation,
    told: row.told_language && row.told_how ? { language: row.told_language, how: row.told_how } : null,
    decidedByName: names.get(row.decided_by) ?? null,
  };
}

/** The end, by a closing before its time too. */
function endOf({ starts_at, ends_at, closed_at }: SanctionRow): Instant | null {
  const end = ends_at?.toISOString() ?? null;
  const closed = closed_at?.toISOString() ?? null;
  if (end === null || closed === null || toMillis(closed) > toMillis(end)) return end;
  return toMillis(closed) < starts_at.getTime() ? starts_at.toISOString() : closed;
}
