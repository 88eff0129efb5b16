import type { Grants } from '@luwte/identity/domain';
import type { Id, Instant, ListQuery, TextLimit } from '@luwte/platform/kernel';

export const NOTE_ROUTES = {
  notes: 'floor/notes',
  note: 'floor/notes/:id',
  acts: 'floor/notes/:id/acts',
  unread: 'floor/notes-unread',
  read: 'floor/notes-read',
  found: 'floor/found',
} as const;

const RECEIVES_VISITORS = ['front-desk', 'floor-worker', 'nurse', 'shift-lead'] as const;

/** Peers and volunteers tell what they found; notes on visitors are for those who know them. */
export const NOTE_GRANTS = {
  'floor.notes': [...RECEIVES_VISITORS, 'coordinator'],
  'floor.write-notes': RECEIVES_VISITORS,
  'floor.tell-found': [...RECEIVES_VISITORS, 'peer-worker', 'volunteer'],
} as const satisfies Grants;

/** A note is read, a to-do is done, something found is looked after. */
export const NOTE_KINDS = ['note', 'todo', 'found'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const NOTE_PRIORITIES = ['normal', 'high'] as const;
export type NotePriority = (typeof NOTE_PRIORITIES)[number];

/** For whom it is: everybody, whoever works the next shift, or one colleague. */
export const NOTE_AUDIENCES = ['everybody', 'next-shift', 'person'] as const;
export type NoteAudience = (typeof NOTE_AUDIENCES)[number];

export const NOTE_STATES = ['open', 'done'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** `reopen` takes `done` back; `withdraw` takes the note itself back, by who wrote it. */
export const NOTE_ACTS = ['finish', 'reopen', 'withdraw'] as const;
export type NoteAct = (typeof NOTE_ACTS)[number];

export const NOTE_TEXT = { min: 2, max: 1000 } as const satisfies TextLimit;
export const FOUND_TEXT = { min: 2, max: 200 } as const satisfies TextLimit;

export interface EditNote {
  readonly kind: NoteKind;
  /** Kept encrypted. A visitor is linked, never named. */
  readonly text: string;
  readonly priority: NotePriority;
  readonly audience: NoteAudience;
  readonly accountId?: Id | null;
  readonly visitorId?: Id | null;
  readonly dueAt?: Instant | null;
}

export interface AddNote extends EditNote {
  readonly id?: Id;
}

/** A peer found something: where, and in a few words what. */
export interface TellFound {
  readonly placeId?: Id | null;
  readonly text?: string | null;
}

export interface ActOnNote {
  readonly act: NoteAct;
}

export interface NoteItem {
  readonly id: Id;
  readonly version: number;
  readonly kind: NoteKind;
  /** Null when the visitor whom it was about has been erased. */
  readonly text: string | null;
  readonly priority: NotePriority;
  readonly audience: NoteAudience;
  readonly accountId: Id | null;
  readonly forName: string | null;
  readonly visitorId: Id | null;
  readonly code: string | null;
  readonly dueAt: Instant | null;
  readonly at: Instant;
  readonly byId: Id;
  readonly by: string | null;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
  readonly unread: boolean;
}

export const NOTE_SORTS = ['-at', 'at'] as const;
export type NoteSort = (typeof NOTE_SORTS)[number];

export interface NoteQuery extends ListQuery {
  readonly state?: NoteState;
  readonly kind?: NoteKind;
  readonly audience?: NoteAudience;
  readonly priority?: NotePriority;
  readonly sort?: NoteSort;
}

export interface UnreadNotes {
  readonly count: number;
}
