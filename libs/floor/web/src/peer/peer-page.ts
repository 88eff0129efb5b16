import { Component, computed, effect, inject, resource, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { HELP_ROUTES, NOTE_ROUTES, type PeerPlace, type PeerView } from '@luwte/floor/domain';
import { type Created, type Id, minutesBetween } from '@luwte/platform/kernel';
import { Api, asProblem, Clock, injectTexts, Live } from '@luwte/platform/web';
import { Button, Failure, Field, Icon, Notices, PageHeader, Skeleton, TextInput } from '@luwte/ui';
import { debounceTime } from 'rxjs';
import { FloorClient } from '../data/floor-client';
import { HelpBar } from '../help/help-bar';
import { HelpStore } from '../help/help-store';
import { CountButtons } from '../services/count-buttons';
import { ServicesStore } from '../services/services-store';

/** What a peer or volunteer does; null shows the four buttons. */
type Step = 'seen' | 'help' | 'found' | 'give' | null;

const GATHER_MS = 80;

/** Four buttons for who works between the visitors: seen, help, found, given. Places are named, people never. */
@Component({
  selector: 'lu-peer-page',
  imports: [
    Button,
    CountButtons,
    Failure,
    Field,
    HelpBar,
    Icon,
    PageHeader,
    Skeleton,
    TextInput,
    TranslocoPipe,
  ],
  providers: [ServicesStore],
  templateUrl: './peer-page.html',
  styleUrl: './peer-page.css',
  host: { class: 'lu-stack' },
})
export class PeerPage {
  private readonly api = inject(Api);
  private readonly floor = inject(FloorClient);
  private readonly help = inject(HelpStore);
  private readonly notices = inject(Notices);
  private readonly clock = inject(Clock);
  private readonly texts = injectTexts();
  protected readonly reading = resource({ loader: () => this.api.get<PeerView>(HELP_ROUTES.peerView) });
  protected readonly view = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly problem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly step = signal<Step>(null);
  protected readonly place = signal<Id | null>(null);
  protected readonly words = signal('');
  protected readonly busy = signal(false);

  constructor() {
    const live = inject(Live);
    live
      .changes('floor.')
      .pipe(debounceTime(GATHER_MS), takeUntilDestroyed())
      .subscribe(() => this.reading.reload());
    // What was told before the stream stood is read again.
    effect(() => {
      if (live.connected()) untracked(() => this.reading.reload());
    });
  }

  protected go(step: Step): void {
    this.place.set(null);
    this.words.set('');
    this.step.set(step);
  }

  /** How long ago somebody looked there, in words. */
  protected seen({ lastSeenAt }: PeerPlace): string {
    if (lastSeenAt === null) return this.texts('floor.tile.notSeen');
    const count = Math.floor(minutesBetween(lastSeenAt, this.clock.now()));
    return count <= 0 ? this.texts('floor.tile.seenNow') : this.texts('floor.tile.seen', { count });
  }

  /** Everything is well there: a look, like any other, with ten seconds to take it back. */
  protected async well({ visitId, version, placeLabel }: PeerPlace): Promise<void> {
    await this.do(async () => {
      await this.floor.observe(visitId, { state: 'alert' });
      const undo = async (): Promise<void> => {
        await this.floor.undo({ id: visitId, version });
        this.reading.reload();
      };
      this.notices.done(this.texts('peer.done.seen', { place: placeLabel }), undo);
    });
  }

  protected async callHelp(placeId: Id | null): Promise<void> {
    if (await this.help.call(placeId)) this.go(null);
  }

  protected async tellFound(): Promise<void> {
    await this.do(async () => {
      await this.api.post<Created>(NOTE_ROUTES.found, {
        placeId: this.place(),
        text: this.words().trim() || null,
      });
      this.notices.done(this.texts('peer.done.found'));
      this.go(null);
    });
  }

  private async do(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.notices.failed(asProblem(error));
    } finally {
      this.busy.set(false);
      this.reading.reload();
    }
  }
}
