import { booleanAttribute, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type IconName, TimerRing } from '@luwte/ui';
import { RouteIcon } from '../../shared/route-icon';
import { VisitNamePipe } from '../../shared/visit-name';
import type { PlaceView, TileLevel } from '../board-view';

/** Each level has its own sign, so that colour never stands alone. */
export const LEVEL_ICONS: Readonly<Record<TileLevel, IconName>> = {
  free: 'event_seat',
  closed: 'block',
  calm: 'check_circle',
  soon: 'hourglass_top',
  over: 'alarm',
  alarm: 'warning',
};

/**
 * A place on the board: who sits there, how far their time has gone, when somebody last looked. One button opens
 * what can be done, the other ticks "seen". Counts nothing itself: give it the reading of this second.
 */
@Component({
  selector: 'lu-place-tile',
  imports: [Icon, RouteIcon, TimerRing, TranslocoPipe, VisitNamePipe],
  templateUrl: './place-tile.html',
  styleUrl: './place-tile.css',
  host: {
    '[attr.data-level]': 'view().level',
    '[attr.data-place]': 'view().place.id',
    '[class.target]': "drop() === 'yes'",
    '[class.refused]': "drop() === 'no'",
  },
})
export class PlaceTile {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly view = input.required<PlaceView>();
  /** Whether Tab comes to this tile; the arrow keys go to the others. */
  readonly current = input(false, { transform: booleanAttribute });
  readonly mayTick = input(false, { transform: booleanAttribute });
  /** Whether pressing the tile does something: not when it is free and nobody may be seated. */
  readonly mayOpen = input(true, { transform: booleanAttribute });
  /** Somebody is dragged over this tile: whether they can be put here. */
  readonly drop = input<'yes' | 'no' | null>(null);
  readonly opened = output();
  readonly ticked = output();

  protected readonly inside = computed(() => this.view().inside);
  protected readonly icon = computed(() => LEVEL_ICONS[this.view().level]);
  /** Seconds before the end at which the ring turns to "soon": the same last fifth as the timer's. */
  protected readonly soonSeconds = computed(() => (this.inside()?.stay?.plannedSeconds ?? 0) / 5);

  /** Puts the focus on the tile. */
  focus(): void {
    this.host.nativeElement.querySelector<HTMLElement>('.open')?.focus();
  }
}
