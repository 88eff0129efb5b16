import { DomainError, type Id } from '@luwte/platform/kernel';

/** The two are linked already. */
export class AlreadyLinked extends DomainError {
  override readonly code = 'visitors.already-linked';
  override readonly kind = 'conflict';

  constructor() {
    super('The two records are linked already');
  }
}

/** Both are linked with others: which record leads then, somebody must say by unlinking one first. */
export class LinkedElsewhere extends DomainError {
  override readonly code = 'visitors.linked-elsewhere';
  override readonly kind = 'conflict';

  constructor() {
    super('Both records are linked with others');
  }
}

/** The record is linked with none. */
export class NotLinked extends DomainError {
  override readonly code = 'visitors.not-linked';
  override readonly kind = 'conflict';

  constructor() {
    super('The record is linked with no other');
  }
}

/** A record within its group. */
export interface GroupMember {
  readonly visitorId: Id;
  readonly groupId: Id;
  readonly leads: boolean;
}

/** What linking does: which records join which group; `groupId` null makes a new one, led by the first. */
export interface LinkPlan {
  readonly groupId: Id | null;
  readonly join: readonly Id[];
}

/**
 * How `leadingId` and `otherId` become one person.
 * @param members the groups that either is in now
 * @throws AlreadyLinked also for a record and itself, LinkedElsewhere
 */
export function planLink(leadingId: Id, otherId: Id, members: readonly GroupMember[]): LinkPlan {
  const groupOf = (id: Id): Id | null => members.find(({ visitorId }) => visitorId === id)?.groupId ?? null;
  const [leading, other] = [groupOf(leadingId), groupOf(otherId)];
  if (leadingId === otherId || (leading !== null && leading === other)) throw new AlreadyLinked();
  if (leading !== null && other !== null) throw new LinkedElsewhere();
  if (leading !== null) return { groupId: leading, join: [otherId] };
  if (other !== null) return { groupId: other, join: [leadingId] };
  return { groupId: null, join: [leadingId, otherId] };
}

/** What unlinking does: which records leave, and which leads from now on. */
export interface UnlinkPlan {
  readonly leave: readonly Id[];
  readonly leads: Id | null;
}

/**
 * How a record leaves its group: a group of one is none, and a group whose leading record leaves is led by the next.
 * @param group all members, the longest linked first; empty when the record is linked with none
 * @throws NotLinked
 */
export function planUnlink(visitorId: Id, group: readonly GroupMember[]): UnlinkPlan {
  if (!group.some((member) => member.visitorId === visitorId)) throw new NotLinked();
  const rest = group.filter((member) => member.visitorId !== visitorId);
  const [next] = rest;
  if (!next || rest.length === 1) return { leave: group.map((member) => member.visitorId), leads: null };
  return { leave: [visitorId], leads: rest.some(({ leads }) => leads) ? null : next.visitorId };
}

/**
 * Shows linked records once: of those found, the leading one when it is among them, in the place of the first.
 * Order is kept.
 */
export function oncePerPerson<Item extends { readonly id: Id; readonly personId: Id }>(
  items: readonly Item[],
): readonly Item[] {
  const shown = new Map<Id, Item>();
  for (const item of items)
    if (!shown.has(item.personId) || item.id === item.personId) shown.set(item.personId, item);
  return [...shown.values()];
}
