import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type Board, type BoardVisit, type ObservationState, type Observe } from '@luwte/floor/domain';
import type { Created, Id } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, Live, Session } from '@luwte/platform/web';
import { Notices } from '@luwte/ui';
import { FloorClient } from '../data/floor-client';
import { viewBoard, visitOn } from './board-view';
import { keep, type Tick, untold, withTicks } from './ticks';
import { VisitNames } from '../shared/visit-name';

/** News comes in bursts; this long is waited for the rest of one, milliseconds. */
const GATHER_MS = 60;
/** Without news the board is read again this often while the stream is down, milliseconds. */
const WITHOUT_NEWS_MS = 15_000;

/** How an act on a visit ended: null when it was done. */
export type Outcome = ApiProblem | null;

/** The live floor: one reading of the API, kept up to date by news, with the worker's ticks on it at once. */
@Injectable()
export class BoardStore {
  private readonly client = inject(FloorClient);
  private readonly clock = inject(Clock);
  private readonly live = inject(Live);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly texts = injectTexts();
  private readonly names = inject(VisitNames);

  private readonly read = signal<Board | null>(null);
  private readonly ticks = signal<readonly Tick[]>([]);
  private readonly failed = signal<ApiProblem | null>(null);
  private readonly heard = signal<number | null>(null);
  private tag: string | null = null;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private reading: Promise<void> | null = null;
  private again = false;

  /** The board as it shows: the last reading, with ticks that are on their way. Null before the first reading. */
  readonly board = computed(() => {
    const board = this.read();
    return board ? withTicks(board, this.ticks()) : null;
  });
  readonly view = computed(() => {
    const board = this.board();
    return board ? viewBoard(board, this.clock.now()) : null;
  });
  /** Why the board could not be read the last time. */
  readonly problem = this.failed.asReadonly();
  /** Corrected milliseconds of the last moment at which the board was known to be right. */
  readonly readAt = this.heard.asReadonly();

  constructor() {
    this.live
      .changes('floor.', 'visitors.')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.gather());
    const backup = setInterval(() => {
      if (!this.live.connected()) this.gather();
    }, WITHOUT_NEWS_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(backup);
      clearTimeout(this.gathering);
    });
    effect(() => {
      if (this.live.connected()) untracked(() => void this.refresh());
    });
    void this.refresh();
  }

  /** The visit wherever it is on the board; null when it left. A signal read. */
  visit(id: Id): BoardVisit | null {
    const board = this.board();
    return board ? visitOn(board, id) : null;
  }

  /** Reads the board again; what is asked for while one reading runs is answered by the next. */
  refresh(): Promise<void> {
    if (this.reading) {
      this.again = true;
      return this.reading;
    }
    this.reading = this.readOnce().finally(() => {
      this.reading = null;
      if (!this.again) return;
      this.again = false;
      void this.refresh();
    });
    return this.reading;
  }

  /** Ticks a visitor as seen: shows it at once, takes it back when the API cannot keep it. */
  async tick(
    visit: BoardVisit,
    state: ObservationState,
    measured: Pick<Observe, 'respiratoryRate' | 'spo2'> = {},
  ): Promise<Outcome> {
    const tick: Tick = { visitId: visit.id, at: this.clock.read(), state, kept: false };
    this.ticks.update((ticks) => [...ticks, tick]);
    try {
      await this.client.observe(visit.id, { state, ...measured });
    } catch (error) {
      this.ticks.update((ticks) => untold(ticks, [tick]));
      const problem = asProblem(error);
      this.notices.failed(problem);
      return problem;
    }
    this.ticks.update((ticks) => keep(ticks, tick));
    this.told(`floor.done.observe.${state}`, visit, this.visit(visit.id)?.version ?? visit.version);
    void this.refresh();
    return null;
  }

  /**
   * Does something with a visit, tells that it was done (`floor.done.<done>`) with ten seconds to take it back, and
   * reads the board again. Gives back the problem when it could not be done; `quiet` leaves telling it to the form.
   */
  async act(
    visit: BoardVisit,
    done: string,
    work: () => Promise<Created>,
    { quiet = false } = {},
  ): Promise<Outcome> {
    let answer: Created;
    try {
      answer = await work();
    } catch (error) {
      const problem = asProblem(error);
      if (!quiet) this.notices.failed(problem);
      void this.refresh();
      return problem;
    }
    this.told(`floor.done.${done}`, visit, answer.version);
    await this.refresh();
    return null;
  }

  /** The label of the place where this visit is; null without one. A signal read. */
  placeOf({ placeId }: Pick<BoardVisit, 'placeId'>): string | null {
    const places = this.board()?.rooms.flatMap((room) => room.places) ?? [];
    return places.find(({ id }) => id === placeId)?.label ?? null;
  }

  /** Tells a problem that has no form of its own. */
  tell(problem: ApiProblem): void {
    this.notices.failed(problem);
  }

  /** The words that name somebody inside: name of choice, code, or "anonymous". */
  nameOf(visit: Pick<BoardVisit, 'handle' | 'code'>): string {
    return this.names.of(visit);
  }

  private told(key: string, visit: BoardVisit, version: number): void {
    const undo = async (): Promise<void> => {
      await this.client.undo({ id: visit.id, version });
      await this.refresh();
    };
    const mayUndo = this.session.can('floor.seat');
    this.notices.done(this.texts(key, { name: this.nameOf(visit) }), mayUndo ? undo : undefined);
  }

  /** Not put off by more news: a busy floor is read as often as a calm one. */
  private gather(): void {
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      void this.refresh();
    }, GATHER_MS);
  }

  private async readOnce(): Promise<void> {
    const known = this.ticks().filter(({ kept }) => kept);
    try {
      const reading = await this.client.board(this.tag);
      if (reading) {
        this.read.set(reading.board);
        this.tag = reading.tag;
      }
      this.ticks.update((ticks) => untold(ticks, known));
      this.heard.set(this.clock.readMillis());
      this.failed.set(null);
    } catch (error) {
      this.failed.set(asProblem(error));
    }
  }
}
