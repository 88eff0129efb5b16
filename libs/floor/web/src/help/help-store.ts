import { computed, effect, inject, Injectable, resource, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type HelpAct, type HelpCall, HELP_ROUTES } from '@luwte/floor/domain';
import type { Created, Id, Page } from '@luwte/platform/kernel';
import { Api, asProblem, injectTexts, Live, pathTo, Session } from '@luwte/platform/web';
import { Notices } from '@luwte/ui';
import { FloorClient } from '../data/floor-client';

/** Calls for help that are not over, on every screen of the floor at once. */
@Injectable({ providedIn: 'root' })
export class HelpStore {
  private readonly api = inject(Api);
  private readonly floor = inject(FloorClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly session = inject(Session);

  private readonly reading = resource({
    params: () => (this.session.can('floor.board') ? (this.session.facility()?.id ?? '') : undefined),
    loader: () => this.api.get<Page<HelpCall>>(HELP_ROUTES.calls),
  });
  readonly calls = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));

  constructor() {
    const live = inject(Live);
    live
      .changes('floor.help-changed')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reading.reload());
    // What was told before the stream stood is read again.
    effect(() => {
      if (live.connected()) untracked(() => this.reading.reload());
    });
  }

  /** Calls a colleague, with ten seconds to take it back; whether it went out. */
  async call(placeId: Id | null): Promise<boolean> {
    try {
      const { id, version } = await this.api.post<Created>(HELP_ROUTES.calls, { placeId });
      this.notices.done(this.texts('floor.help.called'), () => this.send(id, version, 'withdraw'));
      return true;
    } catch (error) {
      this.notices.failed(asProblem(error));
      return false;
    } finally {
      this.reading.reload();
    }
  }

  /** Comes to a call, or ends it. */
  async act({ id, version }: Pick<HelpCall, 'id' | 'version'>, act: HelpAct): Promise<void> {
    try {
      await this.send(id, version, act);
    } catch (error) {
      this.notices.failed(asProblem(error));
    } finally {
      this.reading.reload();
    }
  }

  private async send(id: Id, version: number, act: HelpAct): Promise<void> {
    await this.floor.send(pathTo(HELP_ROUTES.acts, { id }), { act }, version);
  }
}
