import {
  afterNextRender,
  ApplicationRef,
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
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardVisit } from '@luwte/floor/domain';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, Live } from '@luwte/platform/web';
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
} from '@luwte/ui';
import { readCode, SEARCH_TEXT } from '@luwte/visitors/domain';
import { filter } from 'rxjs';
import { BoardStore } from '../board/board-store';
import { Freshness } from '../board/freshness';
import { HouseBar } from '../board/house-bar/house-bar';
import { HelpBar } from '../help/help-bar';
import { AnonymousDialog } from '../entry/anonymous-dialog';
import { LateDialog } from '../entry/late-dialog';
import { QuickServices } from '../services/quick-services';
import { type SheetStep, VisitSheet } from '../visit-sheet/visit-sheet';
import { CameraScan } from './camera-scan';
import { DeskClient } from './desk-client';
import { DeskDrafts } from './desk-drafts';
import { EntryPanel } from './entry-panel';
import { FloorGlance } from './floor-glance';
import { type Hit, HitList, hitsFor } from './hit-list';
import { InsideNow } from './inside-now';
import { NewGuest } from './new-guest';
import { Wedge } from './wedge';

/** Typing is waited for this long before the search asks, milliseconds. */
const TYPING_MS = 180;
const CHARACTER = /^.$/u;
/** Keys of the page, which do not belong into the search. */
const OWN_KEYS = ['n', '/', '?', ' '];
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog';

/** The front door: one field finds or scans everybody, one button lets them in. */
@Component({
  selector: 'lu-desk-page',
  imports: [
    AnonymousDialog,
    Button,
    CameraScan,
    Empty,
    EntryPanel,
    Failure,
    FloorGlance,
    Freshness,
    HelpBar,
    HitList,
    HouseBar,
    Icon,
    InsideNow,
    LateDialog,
    NewGuest,
    PageHeader,
    QuickServices,
    SearchField,
    Skeleton,
    TranslocoPipe,
    VisitSheet,
  ],
  providers: [BoardStore],
  templateUrl: './desk-page.html',
  styleUrl: './desk-page.css',
  host: { class: 'lu-stack', '(document:keydown)': 'key($event)' },
})
export class DeskPage {
  private readonly client = inject(DeskClient);
  private readonly drafts = inject(DeskDrafts);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly application = inject(ApplicationRef);
  private readonly wedge = new Wedge();
  protected readonly store = inject(BoardStore);
  /** From the address: whose entry is open. */
  readonly visitor = input<Id>();

  protected readonly query = signal('');
  protected readonly asked = signal('');
  protected readonly making = signal<string | null>(null);
  protected readonly anonymous = signal(false);
  protected readonly late = signal(false);
  protected readonly camera = signal(false);
  protected readonly marked = signal(0);
  private readonly sheetOf = signal<{ readonly id: Id; readonly step: SheetStep } | null>(null);
  protected readonly problemOf = asProblem;
  private readonly search = viewChild.required(SearchField);
  private readonly panel = viewChild<EntryPanel>('panel');

  protected readonly found = resource({
    params: () => (this.asked() === '' ? undefined : this.asked()),
    loader: ({ params }) => this.client.search(params.slice(0, SEARCH_TEXT.max)),
  });
  protected readonly hits = computed(() =>
    this.found.hasValue() ? hitsFor(this.asked(), this.found.value()) : [],
  );
  protected readonly nobody = computed(
    () =>
      this.found.hasValue() &&
      this.found.value().length === 0 &&
      this.hits()[0]?.kind === 'new' &&
      this.asked() !== 'n',
  );
  protected readonly open = resource({
    params: () => this.visitor(),
    loader: ({ params }) => this.client.visitor(params),
  });
  /** The visit that the sheet shows; gone when the visitor has left. */
  protected readonly sheet = computed(() => {
    const asked = this.sheetOf();
    const visit = asked && this.store.visit(asked.id);
    return asked && visit ? { visit, step: asked.step } : null;
  });

  constructor() {
    effect((onCleanup) => {
      const text = this.query().trim();
      const timer = setTimeout(() => this.asked.set(text), text === '' ? 0 : TYPING_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      this.hits();
      this.marked.set(0);
    });
    afterNextRender(() => {
      if (!this.visitor()) this.search().focus();
    });
    inject(Live)
      .changes('house-rules.sanction-changed')
      .pipe(
        filter((news) => news === null || news.subjectId === this.visitor()),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.open.reload());
    shortcuts(
      { key: '/', label: 'desk.keys.search', run: () => this.search().focus() },
      { key: 'n', label: 'desk.keys.new', run: () => this.makeNew(this.query()) },
      { key: 'Enter', label: 'desk.keys.admit', run: () => this.enter() },
      { key: 'Escape', label: 'desk.keys.clear', run: () => void this.clear() },
    );
  }

  /** A scanner types wherever the cursor stands: its code is found there too, and letters go into the search. */
  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const scanned = this.wedge.push(event.key, event.timeStamp);
    if (scanned !== null && readCode(scanned).kind === 'code' && !target.closest('lu-search-field, dialog')) {
      event.preventDefault();
      void this.submit(scanned);
      return;
    }
    const typing = target.closest(FIELDS) !== null;
    const command = event.ctrlKey || event.altKey || event.metaKey || OWN_KEYS.includes(event.key);
    if (!typing && !command && CHARACTER.test(event.key)) this.search().focus();
  }

  /** Enter in the search: a code opens its visitor at once, a name the marked hit. */
  protected async submit(text: string): Promise<void> {
    const read = readCode(text);
    if (text === '') return this.panel()?.next();
    if (text.trim() === 'n') return this.makeNew('');
    if (read.kind === 'wrong-check' && isCodeWritten(text))
      return this.notices.failed({ status: 422, code: 'desk.wrong-check' });
    const known =
      read.kind !== 'code' && this.asked() === text && this.found.hasValue()
        ? this.found.value()
        : await this.client.search(text).catch((error: unknown) => asProblem(error));
    if ('status' in known) return this.notices.failed(known);
    if (read.kind === 'code') {
      const [visitor] = known;
      if (visitor?.code === read.code) return this.show(visitor.id);
      return this.notices.failed({ status: 404, code: 'desk.unknown-code' });
    }
    const hit = hitsFor(text, known)[this.asked() === text ? this.marked() : 0];
    if (hit) await this.choose(hit);
  }

  /** In the search, arrow keys go through the hits, and Escape in an empty field goes back to the start. */
  protected searchKey(event: KeyboardEvent): void {
    const { value } = event.target as HTMLInputElement;
    if (event.key === 'Escape' && value === '') return void this.clear();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.hits().length;
    if (step === undefined || count === 0) return;
    event.preventDefault();
    this.marked.update((at) => (at + step + count) % count);
  }

  protected async choose(hit: Hit): Promise<void> {
    if (hit.kind === 'new') this.makeNew(hit.name);
    else await this.show(hit.visitor.id);
  }

  protected async show(id: Id): Promise<void> {
    this.query.set('');
    this.asked.set('');
    this.making.set(null);
    const again = this.visitor() === id;
    await this.router.navigate(['/desk'], { queryParams: { visitor: id } });
    if (again) this.open.reload();
  }

  protected makeNew(name: string): void {
    const text = name.trim();
    this.making.set(readCode(text).kind === 'code' ? '' : text);
    this.query.set('');
    this.asked.set('');
    // At once, so that a name typed without waiting goes into the form.
    this.application.tick();
  }

  protected seen(code: string): void {
    this.camera.set(false);
    void this.submit(code);
  }

  protected openVisit({ id, state }: BoardVisit, step: SheetStep = 'all'): void {
    this.sheetOf.set({ id, step: state === 'waiting' ? step : 'all' });
  }

  protected closeSheet(): void {
    this.sheetOf.set(null);
  }

  protected async clear(): Promise<void> {
    this.query.set('');
    this.asked.set('');
    this.making.set(null);
    this.drafts.clear();
    await this.router.navigate(['/desk']);
    afterNextRender(() => this.search().focus(), { injector: this.injector });
    this.document.defaultView?.scrollTo({ top: 0 });
  }

  /** Enter outside a text: what has the focus is pressed, a form is sent, else the visitor at the desk comes in. */
  private enter(): void {
    const { activeElement } = this.document;
    const form = activeElement?.closest('form');
    if (activeElement instanceof HTMLElement && activeElement.matches('button, a, summary'))
      activeElement.click();
    else if (form) form.requestSubmit();
    else this.panel()?.next();
  }
}

/** Scanners and passes write capitals: a name that happens to have the length of a code is told from a misread one. */
function isCodeWritten(text: string): boolean {
  return text === text.toUpperCase();
}
