import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { advise, type BoardVisit, type CheckIn, type Deviation, deviationNeeded } from '@luwte/floor/domain';
import { suspensionsAt } from '@luwte/house-rules/domain';
import { type Id, newId } from '@luwte/platform/kernel';
import { Clock, injectTexts, Session } from '@luwte/platform/web';
import { Banner, Button, Failure, Icon, type IconName, Notices, Status, type Tone } from '@luwte/ui';
import { formatCode } from '@luwte/visitors/domain';
import { PolicyStore } from '../admission/policy-store';
import { BoardStore } from '../board/board-store';
import { FloorClient } from '../data/floor-client';
import { deviationAsked, DeviationForm } from '../shared/deviation-form';
import { VisitorServices } from '../services/quick-services';
import { DeskAlert } from './alert-mark';
import { DeskClient, type DeskVisitor } from './desk-client';
import { DeskDrafts } from './desk-drafts';
import {
  type AtTheDoor,
  checkInOf,
  factsOf,
  freePlaces,
  goalOf,
  openVisitOf,
  usualEntry,
  WAIT,
} from './desk-entry';
import { DoorQuestions } from './door-questions';
import { LatePart } from './late-part';
import { OffersPart } from './offers-part';
import { RefuseForm } from './refuse-form';
import { injectSteady } from './steady';
import { SuspensionPart } from './suspension-part';

const LOOKS = {
  admit: { tone: 'success', icon: 'check_circle' },
  watch: { tone: 'info', icon: 'visibility' },
  delay: { tone: 'warning', icon: 'hourglass_top' },
  refuse: { tone: 'danger', icon: 'block' },
} as const satisfies Record<string, { readonly tone: Tone; readonly icon: IconName }>;

/** What the worker is at; null for admitting. */
type Step = 'deviate' | 'refuse' | 'late' | null;

/** A known visitor at the desk: who it is, what the house advises, and the one button that lets them in. */
@Component({
  selector: 'lu-entry-panel',
  imports: [
    Banner,
    Button,
    DeskAlert,
    DeviationForm,
    DoorQuestions,
    Failure,
    Icon,
    LatePart,
    OffersPart,
    RefuseForm,
    RouterLink,
    Status,
    SuspensionPart,
    TranslocoPipe,
    VisitorServices,
  ],
  templateUrl: './entry-panel.html',
  styleUrl: './entry-panel.css',
})
export class EntryPanel {
  private readonly floor = inject(FloorClient);
  private readonly desk = inject(DeskClient);
  private readonly drafts = inject(DeskDrafts);
  private readonly notices = inject(Notices);
  private readonly policy = inject(PolicyStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly texts = injectTexts();
  private readonly clock = inject(Clock);
  protected readonly session = inject(Session);
  protected readonly store = inject(BoardStore);
  protected readonly steady = injectSteady();
  readonly visitor = input.required<DeskVisitor>();
  /** The visitor was let in or sent away: the desk is free for the next. */
  readonly finished = output();
  /** The visitor is inside already, and the worker wants to do something with the visit. */
  readonly opened = output<BoardVisit>();

  private readonly id = computed<Id>(() => this.visitor().card.id);
  protected readonly code = computed(() => formatCode(this.visitor().card.code));
  protected readonly name = computed(() => this.visitor().card.handle ?? this.code());
  protected readonly returnTo = computed(() => `/desk?visitor=${this.id()}`);
  protected readonly inside = computed(() => {
    const board = this.store.board();
    return board && openVisitOf(board, this.id());
  });
  protected readonly position = computed(
    () => this.store.view()?.waiting.find(({ visit }) => visit.id === this.inside()?.id)?.position ?? null,
  );

  /** What keeps the visitor out at this minute; gone by itself when it ends. */
  protected readonly suspensions = computed(
    () => suspensionsAt(this.visitor().suspensions, this.clock.now()),
    { equal: (one, other) => one.length === other.length && one.every((each, at) => each === other[at]) },
  );

  /** Begins anew with each visitor, and with what was filled in before the house rules. */
  protected readonly door = linkedSignal<Id, AtTheDoor>({
    source: this.id,
    computation: (id) => this.drafts.of(id) ?? usualEntry(this.visitor()),
  });
  /** One per visitor: whatever is sent again is the same visit, the same refusal. */
  private readonly visitId = linkedSignal<Id, Id>({ source: this.id, computation: () => newId() });
  private readonly refusalId = linkedSignal<Id, Id>({ source: this.id, computation: () => newId() });
  protected readonly picked = linkedSignal<Id, string | null>({ source: this.id, computation: () => null });
  protected readonly doing = linkedSignal<Id, Step>({
    source: this.id,
    computation: () => null,
  });

  /** When it was, for a visit that is written down afterwards; null for one that begins now. */
  private readonly late = linkedSignal<Id, CheckIn['late'] | null>({
    source: this.id,
    computation: () => null,
  });

  protected readonly free = computed(() => {
    const board = this.store.board();
    return board ? freePlaces(board, this.door().route) : [];
  });
  protected readonly goal = computed(() => goalOf(this.picked(), this.free()));
  protected readonly goalPlace = computed(() => this.free().find(({ id }) => id === this.goal()) ?? null);
  protected readonly advice = computed(() => {
    const board = this.store.board();
    const policy = this.policy.inForce();
    if (!board || !policy) return null;
    const facts = factsOf(board, this.visitor(), this.door(), this.suspensions()[0] ?? null);
    return advise(facts, policy, this.policy.minute());
  });
  protected readonly look = computed(() => LOOKS[this.advice()?.outcome ?? 'admit']);
  protected readonly reasonLooks = { watch: LOOKS.watch, delay: LOOKS.delay, refuse: LOOKS.refuse };
  protected readonly needs = computed(() => {
    const advice = this.advice();
    return advice ? deviationNeeded(advice, this.goal() === WAIT ? 'wait' : 'seat') : 'none';
  });
  /** What the API weighed differently from this screen. */
  protected readonly asked = computed(() => deviationAsked(this.steady.problem()));
  protected readonly against = computed(() => {
    const advice = this.advice();
    const wanted = advice !== null && this.doing() === 'deviate' && this.needs() !== 'none';
    return this.asked() ?? (wanted ? { advice, needs: this.needs() } : null);
  });

  private readonly first = viewChild<unknown, ElementRef<HTMLElement>>('first', { read: ElementRef });

  constructor() {
    let focusedFor: Id | null = null;
    effect(() => {
      const next = this.first()?.nativeElement;
      const id = this.id();
      if (!next || focusedFor === id) return;
      focusedFor = id;
      next.focus();
    });
    effect(() => this.drafts.keep(this.id(), this.door()));
  }

  /** Does what comes next, as pressing the main button does. */
  next(): void {
    this.first()?.nativeElement.click();
  }

  /** Opens the form of a step, or goes back with null. The focus goes along: what was pressed is gone. */
  protected step(doing: Step): void {
    this.steady.forget();
    this.doing.set(doing);
    if (doing === null) this.late.set(null);
    if (doing === 'refuse' || doing === 'late') return;
    const next = (): HTMLElement | null | undefined =>
      doing === null
        ? this.first()?.nativeElement
        : this.host.nativeElement.querySelector<HTMLElement>('lu-deviation-form textarea');
    afterNextRender(() => next()?.focus(), { injector: this.injector });
  }

  /** Writes the visit down with the times at which it was. */
  protected async enterLate(late: NonNullable<CheckIn['late']>): Promise<void> {
    this.late.set(late);
    await this.admit(null);
  }

  protected async admit(deviation: Deviation | null): Promise<void> {
    const late = this.late();
    const place = late ? null : this.goalPlace();
    const entry = checkInOf(this.visitId(), this.id(), this.door(), place?.id ?? null);
    const now = place
      ? this.texts('desk.done.seated', { name: this.name(), place: place.label })
      : this.texts('desk.done.waiting', { name: this.name() });
    const done = late ? this.texts('floor.done.late') : now;
    const asked = { ...entry, ...(late && { late }), ...(deviation && { deviation }) };
    await this.steady.run(() => this.send(asked, done));
    void this.store.refresh();
  }

  protected async refuse(note: string | null): Promise<void> {
    const refusal = {
      id: this.refusalId(),
      visitorId: this.id(),
      over18: this.visitor().card.over18,
      ...this.door(),
      ...(note !== null && { note }),
    };
    await this.steady.run(async () => {
      await this.desk.refuse(refusal);
      this.notices.done(this.texts('desk.done.refused'));
      this.finished.emit();
    });
  }

  private async send(entry: CheckIn, done: string): Promise<void> {
    const { id, version } = await this.floor.checkIn(entry);
    this.notices.done(done, async () => {
      await this.floor.undo({ id, version });
      await this.store.refresh();
    });
    this.finished.emit();
  }
}
