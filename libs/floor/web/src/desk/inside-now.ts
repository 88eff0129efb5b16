import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardVisit } from '@luwte/floor/domain';
import { Card, Icon, Skeleton, Status, type Tone } from '@luwte/ui';
import { BoardStore } from '../board/board-store';
import type { TileLevel } from '../board/board-view';
import { HouseTimePipe } from '../shared/house-time';
import { RouteIcon } from '../shared/route-icon';
import { VisitNamePipe } from '../shared/visit-name';

/** More than these are on the floor's own page. */
const SHOWN = 10;
const TONES: Readonly<Record<TileLevel, Tone>> = {
  free: 'neutral',
  closed: 'neutral',
  calm: 'success',
  soon: 'warning',
  over: 'danger',
  alarm: 'danger',
};

/** Who is inside now, in short: where, since when, and whether somebody must look. Opens what can be done. */
@Component({
  selector: 'lu-inside-now',
  imports: [Card, HouseTimePipe, Icon, RouteIcon, RouterLink, Skeleton, Status, TranslocoPipe, VisitNamePipe],
  templateUrl: './inside-now.html',
  styleUrl: './people.css',
})
export class InsideNow {
  protected readonly store = inject(BoardStore);
  readonly opened = output<BoardVisit>();
  protected readonly tones = TONES;

  private readonly everybody = computed(() => {
    const view = this.store.view();
    if (!view) return [];
    const placed = view.rooms.flatMap(({ places }) =>
      places.flatMap(({ inside, place }) => (inside ? [{ ...inside, label: place.label }] : [])),
    );
    const loose = view.afterCare
      .filter(({ placeLabel }) => placeLabel === null)
      .map((person) => ({ ...person, label: null }));
    return [...placed, ...loose];
  });
  protected readonly count = computed(() => this.everybody().length);
  protected readonly people = computed(() => this.everybody().slice(0, SHOWN));
  protected readonly more = computed(() => this.count() - this.people().length);
}
