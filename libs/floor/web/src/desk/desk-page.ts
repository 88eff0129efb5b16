import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  input,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, Session } from '@luwte/platform/web';
import {
  Button,
  Empty,
  Failure,
  Icon,
  Notices,
  PageHeader,
  SearchField,
  shortcuts,
  Skeleton,
  Status,
} from '@luwte/ui';
import { formatCode, readCode } from '@luwte/visitors/domain';
import { BoardStore } from '../board/board-store';
import { Freshness } from '../board/freshness';
import { HouseBar } from '../board/house-bar/house-bar';
import { AnonymousDialog } from '../entry/anonymous-dialog';
import { DeskClient } from './desk-client';
import { EntryPanel } from './entry-panel';
import { FloorGlance } from './floor-glance';
import { NewGuest } from './new-guest';

/** Typing is waited for this long before the search asks, milliseconds. */
const TYPING_MS = 180;
const CHARACTER = /^.$/u;

/** The front door: one field finds or scans everybody, one button lets them in. */
@Component({
  selector: 'lu-desk-page',
  imports: [
    AnonymousDialog,
    Button,
    Empty,
    EntryPanel,
    Failure,
    FloorGlance,
    Freshness,
    HouseBar,
    Icon,
    NewGuest,
    PageHeader,
    SearchField,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  providers: [BoardStore],
  templateUrl: './desk-page.html',
  styleUrl: './desk-page.css',
  host: { class: 'lu-stack', '(document:keydown)': 'scanned($event)' },
})
export class DeskPage {
  private readonly client = inject(DeskClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly session = inject(Session);
  protected readonly store = inject(BoardStore);
  /** From the address: whose entry is open. */
  readonly visitor = input<Id>();

  protected readonly query = signal('');
  protected readonly asked = signal('');
  protected readonly making = signal<string | null>(null);
  protected readonly anonymous = signal(false);
  protected readonly marked = signal(0);
  protected readonly problemOf = asProblem;
  protected readonly codeOf = formatCode;
  private readonly search = viewChild.required(SearchField);

  protected readonly hits = resource({
    params: () => (this.asked() === '' ? undefined : this.asked()),
    loader: ({ params }) => this.client.search(params),
  });
  protected readonly open = resource({
    params: () => this.visitor(),
    loader: ({ params }) => this.client.visitor(params),
  });
  protected readonly found = computed(() => (this.hits.hasValue() ? this.hits.value() : []));

  constructor() {
    effect((onCleanup) => {
      const text = this.query().trim();
      const timer = setTimeout(() => this.asked.set(text), text === '' ? 0 : TYPING_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      this.found();
      this.marked.set(0);
    });
    afterNextRender(() => {
      if (!this.visitor()) this.search().focus();
    });
    shortcuts(
      { key: '/', label: 'desk.keys.search', run: () => this.search().focus() },
      { key: 'n', label: 'desk.keys.new', run: () => this.makeNew() },
      { key: 'Escape', label: 'desk.keys.clear', run: () => void this.clear() },
    );
  }

  /** A scanner types wherever the focus is; its letters belong into the search. */
  protected scanned(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const typing = target.closest('input, textarea, select, [contenteditable], dialog, lu-dialog') !== null;
    const shortcut = event.key === 'n' || event.key === '/' || event.key === '?' || event.key === ' ';
    if (typing || shortcut || event.ctrlKey || event.altKey || event.metaKey || !CHARACTER.test(event.key))
      return;
    this.search().focus();
  }

  /** Enter in the search: a code opens its visitor at once, a handle the marked hit. */
  protected async submit(text: string): Promise<void> {
    const read = readCode(text);
    if (read.kind === 'wrong-check') return this.notices.failed({ status: 422, code: 'desk.wrong-check' });
    if (text === '') return;
    const known =
      this.asked() === text && this.hits.hasValue()
        ? this.hits.value()
        : await this.client.search(text).catch((error: unknown) => asProblem(error));
    if ('status' in known) return this.notices.failed(known);
    const hit = known[read.kind === 'code' ? 0 : this.marked()];
    if (hit) await this.show(hit.id);
    else if (read.kind === 'code') this.notices.failed({ status: 404, code: 'desk.unknown-code' });
    else this.asked.set(text);
  }

  /** Arrow keys go through the hits while the cursor stays in the search. */
  protected mark(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.found().length;
    if (step === undefined || count === 0) return;
    event.preventDefault();
    this.marked.update((at) => (at + step + count) % count);
  }

  protected async show(id: Id): Promise<void> {
    this.query.set('');
    this.making.set(null);
    await this.router.navigate(['/desk'], { queryParams: { visitor: id } });
    if (this.visitor() === id) this.open.reload();
  }

  protected makeNew(): void {
    const text = this.query().trim();
    this.making.set(readCode(text).kind === 'not-a-code' ? text : '');
    this.query.set('');
  }

  protected async clear(): Promise<void> {
    this.query.set('');
    this.making.set(null);
    await this.router.navigate(['/desk']);
    afterNextRender(() => this.search().focus(), { injector: this.injector });
    this.document.defaultView?.scrollTo({ top: 0 });
  }
}
