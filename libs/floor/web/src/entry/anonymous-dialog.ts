import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Deviation, deviationNeeded, freePlacesFor } from '@luwte/floor/domain';
import { newId, type Id } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Choice,
  Dialog,
  Failure,
  Field,
  Icon,
  Notices,
  type Option,
  TextInput,
} from '@luwte/ui';
import type { Route, Substance } from '@luwte/visitors/domain';
import { PolicyStore } from '../admission/policy-store';
import { BoardStore } from '../board/board-store';
import { FloorClient } from '../data/floor-client';
import { deviationAsked, DeviationForm } from '../shared/deviation-form';
import { UseFields } from '../shared/use-fields';
import { adviseOn, anonymousEntry, type EntryDraft } from './entry-draft';

const INTOXICATION_STEPS = ['0', '1', '2', '3'] as const;
type IntoxicationStep = (typeof INTOXICATION_STEPS)[number];
/** The choice that puts somebody on the waiting list. */
const WAIT = 'wait';

/** Lets somebody in without a name: 18 or older is all that is asked. */
@Component({
  selector: 'lu-anonymous-dialog',
  imports: [
    Banner,
    Button,
    Choice,
    DeviationForm,
    Dialog,
    Failure,
    Field,
    Icon,
    TextInput,
    TranslocoPipe,
    UseFields,
  ],
  templateUrl: './anonymous-dialog.html',
})
export class AnonymousDialog {
  private readonly store = inject(BoardStore);
  private readonly client = inject(FloorClient);
  private readonly policy = inject(PolicyStore);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  /** The place that was pressed, when it was a free tile. */
  readonly place = input<Id | null>(null);
  readonly closed = output();

  private readonly id = newId();
  protected readonly over18 = signal(false);
  protected readonly intoxication = signal<IntoxicationStep | null>('0');
  protected readonly substance = signal<Substance | null>(null);
  protected readonly route = signal<Route | null>(null);
  private readonly picked = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  protected readonly steps = computed<readonly Option<IntoxicationStep>[]>(() =>
    INTOXICATION_STEPS.map((value) => ({
      value,
      label: this.texts(`floor.intoxication.${value}`),
    })),
  );
  protected readonly free = computed(() => {
    const board = this.store.board();
    if (!board) return [];
    const ids = new Set(freePlacesFor(board.rooms, this.route()));
    return board.rooms.flatMap((room) =>
      room.places.filter(({ id }) => ids.has(id)).map(({ id, label }) => ({ id, label, room: room.name })),
    );
  });
  /** The chosen place while it is free, else the first free one, else the waiting list. */
  protected readonly goal = computed(() => {
    const wanted = this.picked() ?? this.place();
    if (wanted === WAIT || this.free().some(({ id }) => id === wanted)) return wanted ?? WAIT;
    return this.free()[0]?.id ?? WAIT;
  });
  private readonly draft = computed<EntryDraft>(() => ({
    over18: this.over18(),
    intoxication: Number(this.intoxication() ?? 0),
    substance: this.substance(),
    route: this.route(),
    placeId: this.goal() === WAIT ? null : this.goal(),
  }));
  protected readonly advice = computed(() => {
    const board = this.store.board();
    const policy = this.policy.inForce();
    return board && policy && this.over18()
      ? adviseOn(board, this.draft(), policy, this.policy.minute())
      : null;
  });
  protected readonly needs = computed(() => {
    const advice = this.advice();
    return advice ? deviationNeeded(advice, this.draft().placeId === null ? 'wait' : 'seat') : 'none';
  });
  /** What the API weighed differently from this screen. */
  protected readonly asked = computed(() => deviationAsked(this.problem()));

  protected choose(value: string): void {
    this.picked.set(value);
  }

  protected async admit(deviation: Deviation | null): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const entry = { id: this.id, ...anonymousEntry(this.draft()) };
      const { id, version } = await this.client.checkIn(deviation ? { ...entry, deviation } : entry);
      this.notices.done(this.texts('floor.done.check-in'), async () => {
        await this.client.undo({ id, version });
        await this.store.refresh();
      });
      void this.store.refresh();
      this.closed.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
      void this.store.refresh();
    } finally {
      this.busy.set(false);
    }
  }
}
