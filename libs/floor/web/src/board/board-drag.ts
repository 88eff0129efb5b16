import { inject, Injectable, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import type { CdkDragEnd, CdkDragMove } from '@angular/cdk/drag-drop';
import type { BoardVisit } from '@luwte/floor/domain';
import type { Id } from '@luwte/platform/kernel';
import { BoardStore } from './board-store';
import { dropOn } from './board-view';

/** What was let go where. */
export interface Dropped {
  readonly visit: BoardVisit;
  readonly placeId: Id;
  readonly action: 'seat' | 'move';
}

/** Touching for this long picks somebody up: shorter scrolls the page, milliseconds. */
export const PICK_UP_AFTER = { touch: 350, mouse: 0 } as const;

/** The browser tells a click this soon after the drag it ends, milliseconds. */
const END_OF_DRAG_MS = 80;

/**
 * Dragging somebody to another place. Looks up the tile under the pointer, says whether it takes them, and tells
 * the page where they were let go. The keyboard goes by the sheet ("move") instead.
 */
@Injectable()
export class BoardDrag {
  private readonly document = inject(DOCUMENT);
  private readonly store = inject(BoardStore);
  private readonly under = signal<{ readonly placeId: Id; readonly verdict: 'yes' | 'no' } | null>(null);
  private endedAt = Number.NEGATIVE_INFINITY;

  /** The tile under the pointer and whether it takes who is dragged. */
  readonly over = this.under.asReadonly();

  moved(event: CdkDragMove, visit: BoardVisit): void {
    const placeId = this.placeAt(event.pointerPosition.x, event.pointerPosition.y, visit);
    const board = this.store.board();
    this.under.set(
      placeId && board ? { placeId, verdict: dropOn(board, visit, placeId) ? 'yes' : 'no' } : null,
    );
  }

  /** Ends dragging; gives where to go, or null when this place does not take the visitor. */
  ended(event: CdkDragEnd, visit: BoardVisit): Dropped | null {
    event.source.reset();
    this.under.set(null);
    this.endedAt = performance.now();
    const placeId = this.placeAt(event.dropPoint.x, event.dropPoint.y, visit);
    const board = this.store.board();
    const action = placeId && board ? dropOn(board, visit, placeId) : null;
    return placeId && action ? { visit, placeId, action } : null;
  }

  /** Whether a drag ended just now: letting go of a tile is not pressing it. */
  justEnded(): boolean {
    return performance.now() - this.endedAt < END_OF_DRAG_MS;
  }

  private placeAt(x: number, y: number, visit: BoardVisit): Id | null {
    for (const element of this.document.elementsFromPoint(x, y)) {
      const placeId = element.closest<HTMLElement>('[data-place]')?.dataset['place'];
      if (placeId !== undefined && placeId !== visit.placeId) return placeId;
    }
    return null;
  }
}
