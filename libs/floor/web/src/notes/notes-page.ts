import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  mayActOnNote,
  NOTE_AUDIENCES,
  NOTE_KINDS,
  NOTE_PRIORITIES,
  NOTE_ROUTES,
  NOTE_STATES,
  type NoteAct,
  type NoteItem,
} from '@luwte/floor/domain';
import { type Created, toMillis } from '@luwte/platform/kernel';
import {
  Api,
  asProblem,
  Clock,
  injectList,
  injectTexts,
  pathTo,
  Preferences,
  Session,
} from '@luwte/platform/web';
import {
  Button,
  Cell,
  type Column,
  DataTable,
  Empty,
  Filters,
  Icon,
  Notices,
  PageHeader,
  Status,
} from '@luwte/ui';
import { FloorClient } from '../data/floor-client';
import { houseTime } from '../shared/house-time';
import { NoteForm } from './note-form';

/** Notes and to-dos between shifts. A visitor is a chip with a code that leads to the card; never a name. */
@Component({
  selector: 'lu-notes-page',
  imports: [
    Button,
    Cell,
    DataTable,
    Empty,
    Filters,
    Icon,
    NoteForm,
    PageHeader,
    RouterLink,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './notes-page.html',
  styleUrl: './notes-page.css',
  host: { class: 'lu-stack' },
})
export class NotesPage {
  private readonly api = inject(Api);
  private readonly floor = inject(FloorClient);
  private readonly clock = inject(Clock);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);
  protected readonly list = injectList<NoteItem, 'state' | 'kind' | 'audience' | 'priority'>({
    path: NOTE_ROUTES.notes,
    filters: ['state', 'kind', 'audience', 'priority'],
    sort: '-at',
    live: ['floor.note-changed'],
  });
  /** The note that is being changed, or a new one. */
  protected readonly writing = signal<NoteItem | 'new' | null>(null);
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = (note: NoteItem): string => note.id;
  protected readonly filters = computed(() => [
    this.filter('state', NOTE_STATES),
    this.filter('kind', NOTE_KINDS),
    this.filter('audience', NOTE_AUDIENCES),
    this.filter('priority', NOTE_PRIORITIES),
  ]);
  protected readonly columns = computed<readonly Column<NoteItem>[]>(() => [
    this.column('at', ({ at }) => this.time(at), { sort: 'at' }),
    this.column('kind', ({ kind }) => this.texts(`notes.kind.${kind}`)),
    this.column('text', (note) => this.words(note)),
    this.column('for', (note) => this.audience(note)),
    this.column('due', ({ dueAt }) => this.time(dueAt)),
    this.column('by', ({ by }) => by ?? ''),
    this.column('done', ({ doneAt, doneBy }) =>
      doneAt === null ? '' : `${this.time(doneAt)} ${doneBy ?? ''}`,
    ),
    this.column('acts', () => ''),
  ]);

  constructor() {
    effect(() => {
      const unread = this.list.rows().some((note) => note.unread);
      if (unread) untracked(() => void this.seen());
    });
  }

  protected may(act: NoteAct, note: NoteItem): boolean {
    return this.session.can('floor.write-notes') && mayActOnNote(act, note, this.session.account()?.id ?? '');
  }

  protected words({ text }: NoteItem): string {
    return text ?? this.texts('notes.erased');
  }

  protected audience({ audience, forName }: NoteItem): string {
    return forName ?? this.texts(`notes.audience.${audience}`);
  }

  protected late({ dueAt, doneAt }: NoteItem): boolean {
    return dueAt !== null && doneAt === null && toMillis(dueAt) < this.clock.millis();
  }

  protected async act(note: NoteItem, act: NoteAct): Promise<void> {
    try {
      const { version } = await this.send(note.id, note.version, act);
      const back: NoteAct | null = act === 'finish' ? 'reopen' : null;
      const undo = back === null ? undefined : () => this.send(note.id, version, back).then(() => undefined);
      this.notices.done(this.texts(`notes.done.${act}`), undo);
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
    this.list.reload();
  }

  protected closed(written: Created | null): void {
    const fresh = this.writing() === 'new';
    this.writing.set(null);
    if (!written) return;
    const undo = () => this.send(written.id, written.version, 'withdraw').then(() => undefined);
    this.notices.done(this.texts('notes.done.write'), fresh ? undo : undefined);
    this.list.reload();
  }

  private send(id: string, version: number, act: NoteAct): Promise<Created> {
    return this.floor.send(pathTo(NOTE_ROUTES.acts, { id }), { act }, version);
  }

  /** What is shown has been read; a failure only leaves the badge as it is. */
  private async seen(): Promise<void> {
    await this.api.post(NOTE_ROUTES.read, {}).catch(() => undefined);
  }

  private time(at: string | null): string {
    return at === null
      ? ''
      : houseTime(at, 'moment', this.preferences.value().language, this.session.timeZone());
  }

  private filter<Name extends 'state' | 'kind' | 'audience' | 'priority'>(
    name: Name,
    values: readonly string[],
  ) {
    return {
      name,
      label: this.texts(`notes.filter.${name}`),
      options: values.map((value) => ({ value, label: this.texts(`notes.${name}.${value}`) })),
    };
  }

  private column(
    key: string,
    text: (note: NoteItem) => string,
    more: Partial<Column<NoteItem>> = {},
  ): Column<NoteItem> {
    return { key, label: this.texts(`notes.columns.${key}`), text, ...more };
  }
}
