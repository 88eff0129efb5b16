import { computed, inject, Injectable, resource, signal } from '@angular/core';
import {
  type CountedService,
  type Service,
  type ServicesToday,
  settingOf,
  type TakeTurn,
  type Turn,
  type TurnAct,
  type TurnService,
  type TurnView,
  viewLine,
} from '@luwte/floor/domain';
import { newId } from '@luwte/platform/kernel';
import { asProblem, Clock, injectTexts, Languages } from '@luwte/platform/web';
import { Notices } from '@luwte/ui';
import { reloadOnNews } from '../shared/on-news';
import { ServicesClient } from './services-client';

/**
 * The services as they run now, with their texts, which the desk and the board do not bring themselves; kept up to date by news, and every act on them with ten
 * seconds to take it back.
 */
@Injectable()
export class ServicesStore {
  private readonly client = inject(ServicesClient);
  private readonly clock = inject(Clock);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly languages = inject(Languages);
  private readonly working = signal(false);

  readonly reading = resource({
    loader: async () => {
      await this.languages.need('services');
      return this.client.today();
    },
  });
  /** The last reading, while a newer one is on its way too. */
  readonly today = computed<ServicesToday | null>((): ServicesToday | null =>
    this.reading.hasValue() ? this.reading.value() : null,
  );
  readonly problem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  /** An act is on its way. */
  readonly busy = this.working.asReadonly();

  constructor() {
    reloadOnNews(this.reading, 'floor.service-changed', 'visitors.changed');
  }

  /** Whether the house offers the service. A signal read. */
  offers(service: Service): boolean {
    const today = this.today();
    return today !== null && settingOf(today, service).offered;
  }

  /** How often the service was given today. A signal read. */
  given(service: Service): number {
    return this.today()?.given.find((one) => one.service === service)?.count ?? 0;
  }

  /** The line of a service, with positions and minutes. A signal read. */
  line(service: TurnService): readonly TurnView[] {
    const today = this.today();
    if (!today) return [];
    const turns = today.turns.filter((turn) => turn.service === service);
    return viewLine(turns, settingOf(today, service), this.clock.now());
  }

  /** Appointments of today for which nobody has come yet. A signal read. */
  planned(service: TurnService): readonly Turn[] {
    return (this.today()?.turns ?? [])
      .filter((turn) => turn.service === service && turn.state === 'planned')
      .toSorted((a, b) => (a.slotAt ?? '').localeCompare(b.slotAt ?? ''));
  }

  /** The words that name somebody: name of choice, code, or the number of the turn. */
  nameOf({ handle, code, number }: Turn): string {
    return handle ?? code ?? this.texts('services.number', { number });
  }

  async give(service: CountedService, visitId: string | null = null): Promise<void> {
    const id = newId();
    await this.does(async () => {
      await this.client.give({ id, service, ...(visitId !== null && { visitId }) });
      this.notices.done(this.texts(`services.done.${service}`), async () => {
        await this.client.takeBack(id);
        this.reading.reload();
      });
    });
  }

  async take(turn: TakeTurn, name: string | null = null): Promise<boolean> {
    const id = newId();
    return this.does(async () => {
      const taken = await this.client.take({ ...turn, id });
      const key = turn.slotAt ? 'appointment' : turn.service === 'locker' ? 'locker' : 'inLine';
      this.told(`services.done.${key}`, name ?? this.texts('services.somebody'), taken);
    });
  }

  async act(turn: Turn, act: TurnAct): Promise<boolean> {
    return this.does(async () => {
      const done = await this.client.act(turn, { act });
      this.told(`services.done.acts.${act}`, this.nameOf(turn), done);
    });
  }

  private told(key: string, name: string, turn: { readonly id: string; readonly version: number }): void {
    this.notices.done(this.texts(key, { name }), async () => {
      await this.client.undo(turn);
      this.reading.reload();
    });
  }

  private async does(work: () => Promise<void>): Promise<boolean> {
    if (this.working()) return false;
    this.working.set(true);
    try {
      await work();
      return true;
    } catch (error) {
      this.notices.failed(asProblem(error));
      return false;
    } finally {
      this.working.set(false);
      this.reading.reload();
    }
  }
}
