import type { FieldError, Id } from '@luwte/platform/kernel';
import type { EditNote, NoteAct } from './contract/shift-notes';

/** What is wrong with a note: for one person without that person, or a due moment for what nobody has to do. */
export function checkNote({ kind, audience, accountId, dueAt }: EditNote): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (audience === 'person' && !accountId) errors.push({ pointer: '/accountId', code: 'required' });
  if (audience !== 'person' && accountId) errors.push({ pointer: '/accountId', code: 'not-for-person' });
  if (kind === 'note' && dueAt) errors.push({ pointer: '/dueAt', code: 'nothing-to-do' });
  return errors;
}

/** Whether `account` may do `act`: anybody finishes what is open; only who wrote it takes it back. */
export function mayActOnNote(
  act: NoteAct,
  note: { readonly doneAt: string | null; readonly byId: Id },
  account: Id,
): boolean {
  switch (act) {
    case 'finish':
      return note.doneAt === null;
    case 'reopen':
      return note.doneAt !== null;
    case 'withdraw':
      return note.doneAt === null && note.byId === account;
  }
}
