import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PLACE_LABEL, type Room, ROOM_KINDS, ROOM_NAME, SIDE_POLICIES } from '@luwte/floor/domain';
import { type FieldError, newId } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Session, type Versioned } from '@luwte/platform/web';
import {
  Button,
  Card,
  Choice,
  Confirm,
  Empty,
  Failure,
  Field,
  Icon,
  Notices,
  PageHeader,
  Skeleton,
  TextInput,
} from '@luwte/ui';
import { FloorClient } from '../data/floor-client';
import { LayoutChanges } from '../settings/layout-changes';
import { RouteIcon } from '../shared/route-icon';
import { type FieldPair, TwoVersions } from '../shared/two-versions';
import {
  addPlace,
  addRoute,
  draftOf,
  MINUTES,
  MINUTES_NAMES,
  type MinutesName,
  missingRoutes,
  NEW_ROOM,
  type PlaceDraft,
  type RoomDraft,
  roomErrors,
  roomOf,
} from './room-draft';
import { roomPairs } from './room-words';

/** One room: its places, its minutes per way of using, what may be used beside. Also the form for a new room. */
@Component({
  selector: 'lu-room-page',
  imports: [
    Button,
    Card,
    Choice,
    Empty,
    Failure,
    Field,
    Icon,
    LayoutChanges,
    PageHeader,
    RouteIcon,
    Skeleton,
    TextInput,
    TranslocoPipe,
    TwoVersions,
  ],
  templateUrl: './room-page.html',
  styleUrl: './room-page.css',
  host: { class: 'lu-stack' },
})
export class RoomPage {
  private readonly client = inject(FloorClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  /** From the path: an id, or `new`. */
  readonly id = input.required<string>();

  protected readonly nameLimit = ROOM_NAME;
  protected readonly labelLimit = PLACE_LABEL;
  protected readonly minutes = MINUTES;
  protected readonly minutesNames = MINUTES_NAMES;
  protected readonly isNew = computed(() => this.id() === 'new');
  protected readonly reading = resource({
    params: () => (this.isNew() ? undefined : this.id()),
    loader: ({ params }) => this.client.room(params),
  });
  private readonly newRoomId = newId();
  private readonly kept = linkedSignal<Versioned<Room> | null>(() =>
    this.reading.hasValue() ? this.reading.value() : null,
  );
  private readonly start = computed(() => {
    const kept = this.kept();
    return kept ? draftOf(kept.value) : NEW_ROOM;
  });
  protected readonly draft = linkedSignal(() => this.start());
  protected readonly ready = computed(() => this.isNew() || this.kept() !== null);
  protected readonly readingProblem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly dirty = computed(() => this.draft() !== this.start());
  protected readonly unused = computed(() => missingRoutes(this.draft()));
  protected readonly kinds = computed(() => this.options(ROOM_KINDS, 'kinds'));
  protected readonly policies = computed(() => this.options(SIDE_POLICIES, 'policies'));
  private readonly tried = signal(false);
  private readonly left = signal(false);
  private readonly session = inject(Session);
  protected readonly mayReadHistory = computed(() => this.session.can('floor.house-settings'));
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  /** What somebody else made of the room meanwhile. */
  protected readonly theirs = signal<Versioned<Room> | null>(null);
  protected readonly pairs = computed<readonly FieldPair[]>(() => {
    const theirs = this.theirs();
    return theirs ? roomPairs(roomOf(this.draft()), theirs.value, this.texts) : [];
  });
  private readonly errors = computed(() => (this.tried() ? roomErrors(this.draft()) : []));

  protected errorsAt(pointer: string): readonly FieldError[] {
    const own = this.errors().filter((error) => error.pointer === pointer);
    return own.length > 0 ? own : (this.problem()?.errorsAt(pointer) ?? []);
  }

  protected set(change: Partial<RoomDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected setMinutes(at: number, name: MinutesName, value: string): void {
    const times = this.draft().times.map((one, index) => (index === at ? { ...one, [name]: value } : one));
    this.set({ times });
  }

  protected addRoute(value: string): void {
    const route = this.unused().find((one) => one === value);
    if (route) this.draft.update((draft) => addRoute(draft, route));
  }

  protected removeRoute(at: number): void {
    this.set({ times: this.draft().times.filter((_, index) => index !== at) });
  }

  protected setPlace(key: string, change: Partial<PlaceDraft>): void {
    this.set({ places: this.draft().places.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  }

  protected addPlace(): void {
    this.draft.update((draft) => addPlace(draft, newId()));
  }

  protected removePlace(key: string): void {
    this.set({ places: this.draft().places.filter((one) => one.key !== key) });
  }

  protected save(): Promise<void> {
    return this.send(this.kept()?.version ?? 0);
  }

  /** Writes this worker's room over the one that somebody else saved. */
  protected async keepMine(): Promise<void> {
    const theirs = this.theirs();
    if (theirs) await this.send(theirs.version);
  }

  protected takeTheirs(): void {
    this.kept.set(this.theirs());
    this.theirs.set(null);
    this.problem.set(null);
    this.tried.set(false);
  }

  /** Whether the page may be left: asks when something was changed and not saved. */
  mayLeave(): boolean | Promise<boolean> {
    if (this.left() || !this.dirty()) return true;
    return this.confirm.ask({
      heading: this.texts('floor.leaving.heading'),
      text: this.texts('floor.leaving.text'),
      action: this.texts('floor.leaving.action'),
      danger: true,
    });
  }

  private async send(version: number): Promise<void> {
    this.tried.set(true);
    if (roomErrors(this.draft()).length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const room = roomOf(this.draft());
      if (this.isNew()) await this.client.addRoom({ id: this.newRoomId, ...room });
      else await this.client.editRoom(this.id(), room, version);
      this.left.set(true);
      this.notices.done(this.texts('floor.done.room', { name: room.name }));
      await this.router.navigateByUrl('/rooms');
    } catch (error) {
      await this.failed(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async failed(problem: ApiProblem): Promise<void> {
    this.problem.set(problem);
    if (!problem.stale) return;
    try {
      this.theirs.set(await this.client.room(this.id()));
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }

  /** Takes an earlier version into the form; saving it makes it the newest. */
  protected takeEarlier(version: object): void {
    if ('places' in version) this.draft.set(draftOf(version as Room));
  }

  private options<Value extends string>(values: readonly Value[], group: string) {
    return values.map((value) => ({ value, label: this.texts(`floor.${group}.${value}`) }));
  }
}
