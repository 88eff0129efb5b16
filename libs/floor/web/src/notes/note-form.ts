import { Component, computed, inject, input, type OnInit, output, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  checkNote,
  type EditNote,
  NOTE_AUDIENCES,
  NOTE_KINDS,
  NOTE_ROUTES,
  NOTE_TEXT,
  type NoteAudience,
  type NoteItem,
  type NoteKind,
} from '@luwte/floor/domain';
import { type Created, type FieldError, keepsText, newId } from '@luwte/platform/kernel';
import { Api, type ApiProblem, asProblem, injectTexts, pathTo, Session } from '@luwte/platform/web';
import { Button, Choice, Dialog, Failure, Field, Icon, type Option, TextInput } from '@luwte/ui';
import { type VisitorCard, VISITORS_ROUTES } from '@luwte/visitors/domain';
import { FloorClient } from '../data/floor-client';
import { fromLocalMoment, toLocalMoment } from '../entry/local-moment';

/** Writes a note or a to-do, or changes one's own. */
@Component({
  selector: 'lu-note-form',
  imports: [Button, Choice, Dialog, Failure, Field, Icon, TextInput, TranslocoPipe],
  templateUrl: './note-form.html',
})
export class NoteForm implements OnInit {
  private readonly api = inject(Api);
  private readonly floor = inject(FloorClient);
  private readonly texts = injectTexts();
  private readonly zone = inject(Session).timeZone;
  readonly note = input<NoteItem | null>(null);
  /** Closes; with what was written, or null. */
  readonly closed = output<Created | null>();

  private readonly id = newId();
  protected readonly limit = NOTE_TEXT;
  protected readonly kind = signal<NoteKind>('note');
  protected readonly audience = signal<NoteAudience>('next-shift');
  protected readonly urgent = signal(false);
  protected readonly text = signal('');
  protected readonly code = signal('');
  protected readonly account = signal('');
  protected readonly due = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly codeUnknown = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly colleagues = resource({ loader: () => this.floor.colleagues() });
  protected readonly names = computed(() => (this.colleagues.hasValue() ? this.colleagues.value() : []));
  protected readonly kinds = computed(() => this.options('kind', NOTE_KINDS));
  protected readonly audiences = computed(() => this.options('audience', NOTE_AUDIENCES));

  private readonly draft = computed<EditNote>(() => ({
    kind: this.kind(),
    text: this.text().trim(),
    priority: this.urgent() ? 'high' : 'normal',
    audience: this.audience(),
    accountId: this.audience() === 'person' ? this.account() || null : null,
    dueAt: this.kind() === 'note' ? null : fromLocalMoment(this.due(), this.zone()),
  }));
  private readonly errors = computed<readonly FieldError[]>(() => {
    if (!this.tried()) return [];
    const text = keepsText(this.text(), NOTE_TEXT)
      ? []
      : [{ pointer: '/text', code: 'too-short', params: { min: NOTE_TEXT.min } }];
    return [...text, ...checkNote(this.draft())];
  });
  protected readonly codeErrors = computed(() =>
    this.codeUnknown() ? [this.texts('floor.entry.codeUnknown')] : [],
  );

  ngOnInit(): void {
    const note = this.note();
    if (!note) return;
    this.kind.set(note.kind);
    this.audience.set(note.audience);
    this.urgent.set(note.priority === 'high');
    this.text.set(note.text ?? '');
    this.code.set(note.code ?? '');
    this.account.set(note.accountId ?? '');
    this.due.set(toLocalMoment(note.dueAt, this.zone()));
  }

  protected errorsAt(pointer: string): readonly FieldError[] {
    return [
      ...this.errors().filter((error) => error.pointer === pointer),
      ...(this.problem()?.errorsAt(pointer) ?? []),
    ];
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.errors().length > 0) return;
    this.busy.set(true);
    try {
      const visitorId = await this.findVisitor();
      if (visitorId === undefined) return;
      const note = this.note();
      const body = { ...this.draft(), visitorId };
      this.closed.emit(
        note
          ? await this.api.change('PUT', pathTo(NOTE_ROUTES.note, { id: note.id }), body, note.version)
          : await this.api.post<Created>(NOTE_ROUTES.notes, { id: this.id, ...body }),
      );
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** The visitor with the typed code; null without a code, undefined when the house knows none with it. */
  private async findVisitor(): Promise<string | null | undefined> {
    this.codeUnknown.set(false);
    const code = this.code().trim();
    if (code === '') return null;
    try {
      return (await this.api.get<VisitorCard>(pathTo(VISITORS_ROUTES.byCode, { code }))).id;
    } catch (error) {
      const problem = asProblem(error);
      if (![400, 404, 422].includes(problem.status)) throw problem;
      this.codeUnknown.set(true);
      return undefined;
    }
  }

  private options<Value extends string>(name: string, values: readonly Value[]): readonly Option<Value>[] {
    return values.map((value) => ({ value, label: this.texts(`notes.${name}.${value}`) }));
  }
}
