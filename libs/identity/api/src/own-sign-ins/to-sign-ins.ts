import { isAlive, type SignInList } from '@luwte/identity/domain';
import type { Id, Instant } from '@luwte/platform/kernel';
import type { SignInRow } from '../persistence/session.repository';

/** The sign-ins that still count at `now`; those that ran out by time are left out. */
export function toSignIns(rows: readonly SignInRow[], currentId: Id, now: Instant): SignInList {
  const items = rows.map((row) => ({
    id: row.id,
    browser: row.browser,
    system: row.system,
    houseName: row.house_name,
    since: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    current: row.id === currentId,
  }));
  return { items: items.filter(({ since, lastSeenAt }) => isAlive({ createdAt: since, lastSeenAt }, now)) };
}
