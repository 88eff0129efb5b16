import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type AddNote,
  checkNote,
  type EditNote,
  mayActOnNote,
  type NoteAct,
  NoteForbids,
  type NoteItem,
  type NoteQuery,
  type TellFound,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, readCursor, toPage, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, Invalid, newId, type Page } from '@luwte/platform/kernel';
import { HouseCalendar } from '../persistence/house-calendar';
import { NoteRepository } from './note.repository';

/** What one shift tells the next. */
@Injectable()
export class NotesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly notes: NoteRepository,
    private readonly calendar: HouseCalendar,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes, newest first unless asked otherwise. Reading notes on visitors leaves an audit entry. */
  list(query: NoteQuery, actor: Actor): Promise<Page<NoteItem>> {
    const sort = query.sort ?? '-at';
    const cursor = readCursor(query.cursor, sort, 2);
    return this.transaction.run(actor, async (tx) => {
      const rows = await this.notes.list(tx, query, sort.startsWith('-'), cursor);
      const page = toPage(
        rows,
        query.limit,
        sort,
        (row) => [row.at.toISOString(), row.id],
        (row) => row,
      );
      const items = await this.notes.toItems(tx, page.items);
      if (items.some(({ visitorId }) => visitorId !== null))
        await this.audit.record(tx, { event: 'floor.notes-read', category: 'visit', purpose: 'care' });
      return { items, nextCursor: page.nextCursor };
    });
  }

  unread(actor: Actor): Promise<number> {
    return this.transaction.read(actor, (tx) => this.notes.unread(tx));
  }

  /** This account has seen all notes. */
  seen(actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await this.notes.seen(tx, this.clock.now());
      tx.emit({ type: 'floor.note-read', subjectId: actor.accountId, version: 1 });
      return { id: actor.accountId, version: 1 };
    });
  }

  /** @throws Invalid, Absent for a visitor whom the house does not know */
  add({ id = newId(), ...note }: AddNote, actor: Actor): Promise<Created> {
    requireSane(note);
    return this.transaction.run(actor, (tx) => this.write(tx, id, note));
  }

  /** Something was found; kept as a note of high priority that somebody must look after. @throws Absent */
  found({ placeId = null, text = null }: TellFound, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const place = placeId === null ? null : await labelOf(tx, placeId);
      const words = [place, text].filter((part) => part !== null).join(': ') || '–';
      return this.write(tx, newId(), {
        kind: 'found',
        text: words,
        priority: 'high',
        audience: 'everybody',
      });
    });
  }

  /** @throws Absent, StaleVersion, Invalid, NoteForbids when somebody else wrote it */
  edit(id: Id, version: number, note: EditNote, actor: Actor): Promise<Created> {
    requireSane(note);
    return this.transaction.run(actor, async (tx) => {
      const row = await this.notes.lock(tx, id, version);
      if (row.written_by !== actor.accountId || row.done_at !== null) throw new NoteForbids();
      await this.notes.edit(tx, id, note);
      await this.tell(tx, 'floor.note-changed', id, version + 1);
      return { id, version: version + 1 };
    });
  }

  /** @throws Absent, StaleVersion, NoteForbids */
  act(id: Id, version: number, act: NoteAct, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const row = await this.notes.lock(tx, id, version);
      const standing = { doneAt: row.done_at?.toISOString() ?? null, byId: row.written_by };
      if (!mayActOnNote(act, standing, actor.accountId)) throw new NoteForbids();
      if (act === 'withdraw') await this.notes.withdraw(tx, id, now);
      else await this.notes.finish(tx, id, act === 'finish' ? now : null);
      await this.tell(tx, `floor.note-${act}`, id, version + 1);
      return { id, version: version + 1 };
    });
  }

  /** Writes a note in a transaction that goes on. */
  async write(tx: Tx, id: Id, note: EditNote): Promise<Created> {
    const now = this.clock.now();
    await this.notes.add(tx, id, this.calendar.today(tx.actor, now), note, now);
    await this.tell(tx, 'floor.note-written', id, 1);
    return { id, version: 1 };
  }

  private async tell(tx: Tx, event: string, id: Id, version: number): Promise<void> {
    await this.audit.record(tx, { event, category: 'visit', purpose: 'care', subjectId: id });
    tx.emit({ type: 'floor.note-changed', subjectId: id, version });
  }
}

function requireSane(note: EditNote): void {
  const errors = checkNote(note);
  if (errors.length > 0) throw new Invalid(errors);
}

async function labelOf(tx: Tx, placeId: Id): Promise<string> {
  const [place] = await tx.sql<{ label: string }>('select label from luwte.floor_place where id = $1', [
    placeId,
  ]);
  if (!place) throw new Absent('Place');
  return place.label;
}
