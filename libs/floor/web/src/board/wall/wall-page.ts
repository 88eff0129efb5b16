import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardVisit } from '@luwte/floor/domain';
import { Clock } from '@luwte/platform/web';
import { Failure, Icon, Skeleton, TimerRing } from '@luwte/ui';
import { HelpBar } from '../../help/help-bar';
import { SettingsStore } from '../../settings/settings-store';
import { HouseTimePipe } from '../../shared/house-time';
import { AlarmBar } from '../alarm-bar/alarm-bar';
import { AlarmSound } from '../alarm-sound';
import { BoardStore } from '../board-store';
import { isRestRoom } from '../board-view';
import { Freshness } from '../freshness';
import { HouseBar } from '../house-bar/house-bar';
import { SoundToggle } from '../sound-toggle';
import { LEVEL_ICONS } from '../place-tile/place-tile';

/**
 * The floor on a wall: read across the room, nothing to press. No substances and no ways of using, and no names or codes
 * unless the house decided so: guests and visitors of the house can see it too.
 */
@Component({
  selector: 'lu-wall-page',
  imports: [
    AlarmBar,
    Failure,
    Freshness,
    HelpBar,
    HouseBar,
    HouseTimePipe,
    Icon,
    Skeleton,
    SoundToggle,
    TimerRing,
    TranslocoPipe,
  ],
  providers: [AlarmSound, BoardStore],
  templateUrl: './wall-page.html',
  styleUrl: './wall-page.css',
})
export class WallPage {
  protected readonly store = inject(BoardStore);
  protected readonly clock = inject(Clock);
  private readonly settings = inject(SettingsStore);
  protected readonly icons = LEVEL_ICONS;
  /** Rooms for using in full; of the others only who rests there: a wall has one screen. */
  private readonly rooms = computed(() =>
    (this.store.view()?.rooms ?? []).map((view) => ({
      ...view,
      places: isRestRoom(view.room.kind) ? view.places.filter(({ inside }) => inside) : view.places,
    })),
  );
  protected readonly shown = computed(() => this.rooms().filter(({ places }) => places.length > 0));
  protected readonly others = computed(() =>
    this.rooms().filter(({ places, usable }) => places.length === 0 && usable > 0),
  );
  /** What the house lets this screen tell of somebody: nothing, unless it decided otherwise. */
  protected name({ code, handle }: Pick<BoardVisit, 'code' | 'handle'>): string | null {
    const { names } = this.settings.value('wall');
    return names === 'code' ? code : names === 'handle' ? (handle ?? code) : null;
  }

  protected readonly longest = computed(() => this.store.view()?.waiting[0]?.waitingMinutes ?? null);
}
