import { CdkDrag, type CdkDragEnd } from '@angular/cdk/drag-drop';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardVisit } from '@luwte/floor/domain';
import type { Id } from '@luwte/platform/kernel';
import { Session } from '@luwte/platform/web';
import { Button, Card, Empty, Failure, Icon, PageHeader, shortcuts, Skeleton } from '@luwte/ui';
import { FloorClient } from '../data/floor-client';
import { HelpBar } from '../help/help-bar';
import { AnonymousDialog } from '../entry/anonymous-dialog';
import { LateDialog } from '../entry/late-dialog';
import { QuickServices } from '../services/quick-services';
import { type SheetStep, VisitSheet } from '../visit-sheet/visit-sheet';
import { AlarmBar } from './alarm-bar/alarm-bar';
import { AlarmSound } from './alarm-sound';
import { BoardDrag, PICK_UP_AFTER } from './board-drag';
import { BoardStore } from './board-store';
import type { PlaceView } from './board-view';
import { Freshness } from './freshness';
import { HouseBar } from './house-bar/house-bar';
import { CareList } from './people-lists/care-list';
import { WaitingList } from './people-lists/waiting-list';
import { PlaceSheet } from './place-sheet';
import { PlaceTile } from './place-tile/place-tile';
import { SoundToggle } from './sound-toggle';
import { directionOf, neighbour } from './tile-grid';

/** Somebody whose sheet is open, and the step it opens with. */
interface OpenSheet {
  readonly visitId: Id;
  readonly step: SheetStep;
}

/** The floor, live: who sits where and for how long, who waits, who rests, and what calls for somebody. */
@Component({
  selector: 'lu-board-page',
  imports: [
    AlarmBar,
    AnonymousDialog,
    Button,
    Card,
    CareList,
    CdkDrag,
    Empty,
    Failure,
    Freshness,
    HelpBar,
    HouseBar,
    Icon,
    LateDialog,
    PageHeader,
    PlaceSheet,
    PlaceTile,
    QuickServices,
    RouterLink,
    Skeleton,
    SoundToggle,
    TranslocoPipe,
    VisitSheet,
    WaitingList,
  ],
  providers: [AlarmSound, BoardStore, BoardDrag],
  templateUrl: './board-page.html',
  styleUrl: './board-page.css',
  host: { class: 'lu-stack' },
})
export class BoardPage {
  private readonly client = inject(FloorClient);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly store = inject(BoardStore);
  protected readonly drag = inject(BoardDrag);
  protected readonly session = inject(Session);
  private readonly tiles = viewChildren(PlaceTile);
  protected readonly delay = PICK_UP_AFTER;

  protected readonly maySeat = computed(() => this.session.can('floor.seat'));
  protected readonly mayTick = computed(() => this.session.can('floor.observe'));
  protected readonly mayAdmit = computed(() => this.session.can('floor.check-in'));
  /** Anything at all that a press on somebody can lead to. */
  protected readonly mayOpen = computed(() =>
    ['floor.observe', 'floor.seat', 'floor.check-out', 'floor.record-use'].some((name) =>
      this.session.can(name),
    ),
  );

  private readonly focused = signal<Id | null>(null);
  /** The one tile that Tab comes to: where the focus was last, else the first. */
  protected readonly current = computed(() => {
    const places = this.store.view()?.rooms.flatMap((room) => room.places) ?? [];
    const kept = places.find(({ place }) => place.id === this.focused());
    return (kept ?? places[0])?.place.id ?? null;
  });
  private readonly sheet = signal<OpenSheet | null>(null);
  /** The open sheet with its visit as it is now; closes by itself when the visit left. */
  protected readonly opened = computed(() => {
    const sheet = this.sheet();
    const visit = sheet ? this.store.visit(sheet.visitId) : null;
    return sheet && visit ? { visit, step: sheet.step } : null;
  });
  protected readonly freePlace = signal<PlaceView | null>(null);
  protected readonly entering = signal<{
    readonly kind: 'anonymous' | 'late';
    readonly place: Id | null;
  } | null>(null);

  constructor() {
    shortcuts(
      { key: 't', label: 'floor.keys.tick', run: () => this.tickFocused() },
      { key: 'a', label: 'floor.keys.anonymous', run: () => this.enter('anonymous') },
      { key: 'l', label: 'floor.keys.late', run: () => this.enter('late') },
    );
  }

  protected open(visit: BoardVisit, step: SheetStep = 'all'): void {
    if (this.mayOpen()) this.sheet.set({ visitId: visit.id, step });
  }

  protected press(view: PlaceView): void {
    if (this.drag.justEnded()) return;
    if (view.inside) this.open(view.inside.visit);
    else if (view.level === 'free') this.freePlace.set(view);
  }

  protected mayPress(view: PlaceView): boolean {
    if (view.inside) return this.mayOpen();
    return view.level === 'free' && (this.maySeat() || this.mayAdmit());
  }

  protected tick(visit: BoardVisit): void {
    if (this.mayTick()) void this.store.tick(visit, 'alert');
  }

  protected call(visit: BoardVisit): void {
    void this.store.act(visit, 'call', () => this.client.call(visit));
  }

  protected enter(kind: 'anonymous' | 'late', place: Id | null = null): void {
    if (this.mayAdmit()) this.entering.set({ kind, place });
  }

  protected closeSheet(): void {
    this.sheet.set(null);
  }

  /** Seats somebody from the waiting list on a place; opens the sheet when the advice is against it. */
  protected async seat(visit: BoardVisit, placeId: Id): Promise<void> {
    this.freePlace.set(null);
    const work = () => this.client.seat(visit, { placeId });
    const problem = await this.store.act(visit, 'seat', work, { quiet: true });
    if (problem?.code === 'floor.deviation-required') this.open(visit, 'seat');
    else if (problem) this.store.tell(problem);
  }

  protected drop(event: CdkDragEnd, visit: BoardVisit): void {
    const dropped = this.drag.ended(event, visit);
    if (!dropped) return;
    if (dropped.action === 'seat') void this.seat(visit, dropped.placeId);
    else void this.store.act(visit, 'move', () => this.client.move(visit, { placeId: dropped.placeId }));
  }

  protected focusOn(event: FocusEvent): void {
    const id = placeOf(event.target);
    if (id !== null) this.focused.set(id);
  }

  /** Arrow keys go to the tile in that direction. */
  protected arrow(event: KeyboardEvent): void {
    const direction = directionOf(event.key);
    const from = placeOf(event.target);
    if (!direction || from === null) return;
    event.preventDefault();
    const boxes = [...this.host.nativeElement.querySelectorAll<HTMLElement>('lu-place-tile')].map((tile) => {
      const { x, y, width, height } = tile.getBoundingClientRect();
      return { id: tile.dataset['place'] ?? '', x, y, width, height };
    });
    const to = neighbour(boxes, from, direction);
    if (to === null) return;
    this.focused.set(to);
    afterNextRender(() => this.tileOf(to)?.focus(), { injector: this.injector });
  }

  private tickFocused(): void {
    const inside = this.tileOf(this.current())?.view().inside;
    if (inside) this.tick(inside.visit);
  }

  private tileOf(id: Id | null): PlaceTile | undefined {
    return this.tiles().find((tile) => tile.view().place.id === id);
  }
}

function placeOf(target: EventTarget | null): Id | null {
  const tile = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  return tile?.dataset['place'] ?? null;
}
