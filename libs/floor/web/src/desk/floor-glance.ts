import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardVisit } from '@luwte/floor/domain';
import { Session } from '@luwte/platform/web';
import { Button, Card, Icon, Skeleton } from '@luwte/ui';
import { BoardStore } from '../board/board-store';
import { isRestRoom } from '../board/board-view';
import { RouteIcon } from '../shared/route-icon';
import { VisitNamePipe } from '../shared/visit-name';

/** The floor in a glance beside the desk: free places per room, and who waits, with a place to give. */
@Component({
  selector: 'lu-floor-glance',
  imports: [Button, Card, Icon, RouteIcon, RouterLink, Skeleton, TranslocoPipe, VisitNamePipe],
  templateUrl: './floor-glance.html',
  styleUrls: ['./people.css', './floor-glance.css'],
})
export class FloorGlance {
  protected readonly store = inject(BoardStore);
  protected readonly session = inject(Session);
  /** Somebody on the waiting list was pressed. */
  readonly opened = output<BoardVisit>();
  /** Somebody on the waiting list is to get a place. */
  readonly seated = output<BoardVisit>();

  protected readonly waiting = computed(() => this.store.view()?.waiting ?? []);
  protected readonly rooms = computed(() =>
    (this.store.view()?.rooms ?? [])
      .filter(({ usable, room }) => usable > 0 && !isRestRoom(room.kind))
      .map(({ room, places }) => ({
        id: room.id,
        name: room.name,
        of: places.filter(({ level }) => level !== 'closed').length,
        free: places.filter(({ level }) => level === 'free').map(({ place }) => place.label),
      })),
  );
}
