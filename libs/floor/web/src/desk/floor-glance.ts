import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { inQueueOrder } from '@luwte/floor/domain';
import { Button, Card, Icon, Skeleton } from '@luwte/ui';
import { BoardStore } from '../board/board-store';

/** The floor in a glance beside the desk: free places per room, who waits, who is inside. */
@Component({
  selector: 'lu-floor-glance',
  imports: [Button, Card, Icon, RouterLink, Skeleton, TranslocoPipe],
  template: `
    @if (store.board()) {
      <lu-card icon="event_seat" [heading]="'desk.glance.rooms' | transloco">
        <dl class="lu-facts">
          @for (room of rooms(); track room.id) {
            <dt>{{ room.name }}</dt>
            <dd class="lu-number">{{ 'desk.glance.free' | transloco: { free: room.free, of: room.of } }}</dd>
          }
        </dl>
      </lu-card>
      <lu-card
        icon="hourglass_top"
        [heading]="'floor.waiting.title' | transloco: { count: waiting().length }"
      >
        @if (waiting().length === 0) {
          <p class="lu-soft">{{ 'floor.waiting.empty' | transloco }}</p>
        }
        <ol>
          @for (visit of waiting(); track visit.id) {
            <li dir="auto">{{ store.nameOf(visit) }}</li>
          }
        </ol>
      </lu-card>
      <a luButton routerLink="/board"><lu-icon name="grid_view" />{{ 'desk.toBoard' | transloco }}</a>
    } @else {
      <lu-skeleton shape="rows" [count]="4" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-gap);
    }

    ol {
      padding-inline-start: var(--lu-space-5);
    }
  `,
})
export class FloorGlance {
  protected readonly store = inject(BoardStore);
  protected readonly waiting = computed(() => inQueueOrder(this.store.board()?.waiting ?? []));
  protected readonly rooms = computed(() =>
    (this.store.board()?.rooms ?? [])
      .map(({ id, name, places }) => {
        const usable = places.filter((place) => place.usable);
        return { id, name, of: usable.length, free: usable.filter(({ visit }) => visit === null).length };
      })
      .filter((room) => room.of > 0),
  );
}
