import { Component, computed, DOCUMENT, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Consultation, CONSULTATIONS, settingOf, slotsOn, type Turn } from '@luwte/floor/domain';
import { addDays, type Instant, toMillis, wallClock } from '@luwte/platform/kernel';
import { Api, asProblem, Clock, injectTexts, pathTo, Session } from '@luwte/platform/web';
import {
  Button,
  Card,
  Empty,
  Failure,
  Field,
  Icon,
  Notices,
  PageHeader,
  Skeleton,
  Status,
  TextInput,
} from '@luwte/ui';
import { formatCode, readCode, type VisitorCard, VISITORS_ROUTES } from '@luwte/visitors/domain';
import { HouseTimePipe } from '../shared/house-time';
import { reloadOnNews } from '../shared/on-news';
import { ServicesClient } from './services-client';
import { ServicesStore } from './services-store';

/** A time of the consultation hour, and who comes then. */
interface Slot {
  readonly at: Instant;
  readonly turn: Turn | null;
  readonly past: boolean;
}

const OVER: readonly Turn['state'][] = ['cancelled', 'no-show'];

/** The consultation hour of one day: its times, who has an appointment, who came without one. On paper by code alone. */
@Component({
  selector: 'lu-consultation-page',
  imports: [
    Button,
    Card,
    Empty,
    Failure,
    Field,
    HouseTimePipe,
    Icon,
    PageHeader,
    Skeleton,
    Status,
    TextInput,
    TranslocoPipe,
  ],
  providers: [ServicesStore],
  templateUrl: './consultation-page.html',
  styleUrl: './consultation-page.css',
  host: { class: 'lu-stack' },
})
export class ConsultationPage {
  private readonly client = inject(ServicesClient);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly notices = inject(Notices);
  private readonly document = inject(DOCUMENT);
  private readonly texts = injectTexts();
  private readonly session = inject(Session);
  private readonly store = inject(ServicesStore);
  /** From the address: the day that is shown, today when left out. */
  readonly day = input<string>();

  private readonly today = computed(() => wallClock(this.clock.now(), this.session.timeZone()).day);
  protected readonly shownDay = computed(() =>
    /^\d{4}-\d{2}-\d{2}$/.test(this.day() ?? '') ? (this.day() ?? '') : this.today(),
  );
  protected readonly noon = computed(() => `${this.shownDay()}T12:00:00.000Z`);
  protected readonly reading = resource({
    params: () => ({ day: this.shownDay() }),
    loader: async ({ params: { day } }) => {
      const [settings, turns] = await Promise.all([this.client.settings(), this.client.turns(day)]);
      return { settings, turns };
    },
  });
  protected readonly problem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly hours = computed(() => {
    if (!this.reading.hasValue()) return [];
    const { settings, turns } = this.reading.value();
    const minute = toMillis(this.clock.now());
    return CONSULTATIONS.filter((service) => settingOf(settings, service).offered).map((service) => {
      const own = turns.filter((turn) => turn.service === service);
      const standing = own.filter(({ state, slotAt }) => slotAt !== null && !OVER.includes(state));
      const slots = slotsOn(settings, service, this.shownDay(), this.session.timeZone()).map((at): Slot => ({
        at,
        turn: standing.find(({ slotAt }) => slotAt !== null && toMillis(slotAt) === toMillis(at)) ?? null,
        past: toMillis(at) < minute,
      }));
      return { service, slots, others: own.filter((turn) => !standing.includes(turn)) };
    });
  });
  protected readonly booking = signal<{ readonly service: Consultation; readonly at: Instant } | null>(null);
  protected readonly code = linkedSignal<unknown, string>({ source: this.booking, computation: () => '' });
  protected readonly codeErrors = signal<readonly string[]>([]);
  protected readonly busy = signal(false);

  constructor() {
    reloadOnNews(this.reading, 'floor.service-changed');
  }

  protected go(days: number): void {
    void this.router.navigate([], { queryParams: { day: addDays(this.shownDay(), days) } });
  }

  protected goTo(day: string): void {
    if (day !== '') void this.router.navigate([], { queryParams: { day } });
  }

  /** On paper a code, on the screen the name of choice where it is known. */
  protected codeOf({ code, number }: Turn): string {
    return code === null ? this.texts('services.number', { number }) : formatCode(code);
  }

  protected nameOf(turn: Turn): string {
    return turn.handle ?? this.codeOf(turn);
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected async act(turn: Turn, act: 'arrive' | 'start' | 'finish' | 'no-show' | 'cancel'): Promise<void> {
    await this.store.act(turn, act);
    this.reading.reload();
  }

  /** Gives the time to the visitor whose code was scanned or typed. */
  protected async book(): Promise<void> {
    const wanted = this.booking();
    const read = readCode(this.code());
    this.codeErrors.set(read.kind === 'code' ? [] : [this.texts('services.consultation.codeWrong')]);
    if (!wanted || read.kind !== 'code') return;
    this.busy.set(true);
    try {
      const { id, handle } = await this.api.get<VisitorCard>(
        pathTo(VISITORS_ROUTES.byCode, { code: read.code }),
      );
      const name = handle ?? formatCode(read.code);
      const taken = await this.store.take(
        { service: wanted.service, slotAt: wanted.at, visitorId: id },
        name,
      );
      if (taken) this.booking.set(null);
      this.reading.reload();
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 404) this.codeErrors.set([this.texts('floor.entry.codeUnknown')]);
      else this.notices.failed(problem);
    } finally {
      this.busy.set(false);
    }
  }
}
