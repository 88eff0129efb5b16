import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { advise, type Deviation, deviationNeeded } from '@luwte/floor/domain';
import { newId } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Choice,
  Failure,
  Field,
  Icon,
  type IconName,
  Notices,
  type Option,
  Status,
  TextInput,
  type Tone,
} from '@luwte/ui';
import { formatCode } from '@luwte/visitors/domain';
import { BoardStore } from '../board/board-store';
import { FloorClient } from '../data/floor-client';
import { deviationAsked, DeviationForm } from '../shared/deviation-form';
import { injectTexts } from '../shared/texts';
import { UseFields } from '../shared/use-fields';
import { DeskClient, type DeskVisitor } from './desk-client';
import { type AtTheDoor, checkInOf, factsOf, freePlaces, openVisitOf, usualEntry } from './desk-entry';

const STEPS = ['0', '1', '2', '3'] as const;
type Step = (typeof STEPS)[number];
const BRINGS = ['yes', 'no', 'unknown'] as const;
type Brings = (typeof BRINGS)[number];
/** The choice that puts somebody on the waiting list. */
const WAIT = 'wait';

const TONES = {
  admit: 'success',
  watch: 'info',
  delay: 'warning',
  refuse: 'danger',
} as const satisfies Record<string, Tone>;
const ICONS = {
  admit: 'check_circle',
  watch: 'visibility',
  delay: 'hourglass_top',
  refuse: 'block',
} as const satisfies Record<string, IconName>;

/** A known visitor at the desk: who it is, what the house advises, and the one button that lets them in. */
@Component({
  selector: 'lu-entry-panel',
  imports: [
    Banner,
    Button,
    Choice,
    DeviationForm,
    Failure,
    Field,
    Icon,
    RouterLink,
    Status,
    TextInput,
    TranslocoPipe,
    UseFields,
  ],
  templateUrl: './entry-panel.html',
  styleUrl: './entry-panel.css',
})
export class EntryPanel {
  private readonly floor = inject(FloorClient);
  private readonly desk = inject(DeskClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly store = inject(BoardStore);
  readonly visitor = input.required<DeskVisitor>();
  /** The visitor was let in or sent away: the desk is free for the next. */
  readonly finished = output();

  protected readonly code = computed(() => formatCode(this.visitor().card.code));
  protected readonly name = computed(() => this.visitor().card.handle ?? this.code());
  protected readonly returnTo = computed(() => `/desk?visitor=${this.visitor().card.id}`);
  protected readonly inside = computed(() => {
    const board = this.store.board();
    return board && openVisitOf(board, this.visitor().card.id);
  });
  protected readonly insidePlace = computed(() => {
    const placeId = this.inside()?.placeId;
    return (
      this.store
        .board()
        ?.rooms.flatMap(({ places }) => places)
        .find(({ id }) => id === placeId)?.label ?? null
    );
  });

  private readonly usual = computed(() => usualEntry(this.visitor()));
  protected readonly intoxication = linkedSignal<Step | null>(() => STEPS[this.usual().intoxication] ?? '0');
  protected readonly brings = linkedSignal<Brings | null>(() => (this.visitor() ? 'yes' : null));
  protected readonly substance = linkedSignal(() => this.usual().substance);
  protected readonly route = linkedSignal(() => this.usual().route);
  private readonly visitId = linkedSignal(() => (this.visitor() ? newId() : newId()));
  private readonly picked = linkedSignal<string | null>(() => (this.visitor() ? null : null));
  protected readonly problem = linkedSignal<ApiProblem | null>(() => (this.visitor() ? null : null));
  protected readonly busy = signal(false);
  protected readonly deviating = linkedSignal(() => !this.visitor());

  protected readonly steps = computed<readonly Option<Step>[]>(() =>
    STEPS.map((value) => ({ value, label: this.texts(`floor.intoxication.${value}`) })),
  );
  protected readonly bringsOptions = computed<readonly Option<Brings>[]>(() =>
    BRINGS.map((value) => ({ value, label: this.texts(`desk.brings.${value}`) })),
  );
  private readonly door = computed<AtTheDoor>(() => ({
    intoxication: Number(this.intoxication() ?? 0),
    bringsOwnSubstance: this.brings() === 'unknown' ? null : this.brings() === 'yes',
    substance: this.substance(),
    route: this.route(),
  }));
  protected readonly free = computed(() => {
    const board = this.store.board();
    return board ? freePlaces(board, this.route()) : [];
  });
  /** The chosen place while it is free, else the first free one, else the waiting list. */
  protected readonly goal = computed(() => {
    const wanted = this.picked();
    if (wanted !== null && (wanted === WAIT || this.free().some(({ id }) => id === wanted))) return wanted;
    return this.free()[0]?.id ?? WAIT;
  });
  protected readonly goalPlace = computed(() => this.free().find(({ id }) => id === this.goal()) ?? null);
  protected readonly advice = computed(() => {
    const board = this.store.board();
    return board && advise(factsOf(board, this.visitor(), this.door()));
  });
  protected readonly tone = computed(() => TONES[this.advice()?.outcome ?? 'admit']);
  protected readonly icon = computed(() => ICONS[this.advice()?.outcome ?? 'admit']);
  protected readonly needs = computed(() => {
    const advice = this.advice();
    return advice ? deviationNeeded(advice, this.goal() === WAIT ? 'wait' : 'seat') : 'none';
  });
  /** What the API weighed differently from this screen. */
  protected readonly asked = computed(() => deviationAsked(this.problem()));
  protected readonly against = computed(() => {
    const advice = this.advice();
    return (
      this.asked() ??
      (advice && this.deviating() && this.needs() !== 'none' ? { advice, needs: this.needs() } : null)
    );
  });

  private readonly first = viewChild<unknown, ElementRef<HTMLElement>>('first', { read: ElementRef });

  /** Once per visitor, as soon as the advice is there: the focus stands on what comes next, so that Enter does it. */
  constructor() {
    let focusedFor: string | null = null;
    effect(() => {
      const next = this.first()?.nativeElement;
      const { id } = this.visitor().card;
      if (!next || focusedFor === id) return;
      focusedFor = id;
      next.focus();
    });
  }

  protected choose(value: string): void {
    this.picked.set(value);
  }

  protected async admit(deviation: Deviation | null): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const place = this.goalPlace();
    try {
      const entry = checkInOf(this.visitId(), this.visitor().card.id, this.door(), place?.id ?? null);
      const { id, version } = await this.floor.checkIn(deviation ? { ...entry, deviation } : entry);
      const done = place
        ? this.texts('desk.done.seated', { name: this.name(), place: place.label })
        : this.texts('desk.done.waiting', { name: this.name() });
      this.notices.done(done, async () => {
        await this.floor.undo({ id, version });
        await this.store.refresh();
      });
      void this.store.refresh();
      this.finished.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
      void this.store.refresh();
    } finally {
      this.busy.set(false);
    }
  }

  protected async refuse(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.desk.refuse({ visitorId: this.visitor().card.id, over18: true, ...this.door() });
      this.notices.done(this.texts('desk.done.refused'));
      this.finished.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
