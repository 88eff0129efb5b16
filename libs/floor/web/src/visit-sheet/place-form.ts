import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardVisit, Deviation } from '@luwte/floor/domain';
import type { Id } from '@luwte/platform/kernel';
import type { ApiProblem } from '@luwte/platform/web';
import { Button, Failure, Icon } from '@luwte/ui';
import { BoardStore } from '../board/board-store';
import { placesFor } from '../board/board-view';
import { FloorClient } from '../data/floor-client';
import { deviationAsked, DeviationForm } from '../shared/deviation-form';

/** Why a place is chosen: to sit down, to move, or to rest. */
export type PlaceGoal = 'seat' | 'move' | 'after-care';

/** Chooses a free place. Those that suit come first; the others can be chosen too: staff decide. */
@Component({
  selector: 'lu-place-form',
  imports: [Button, DeviationForm, Failure, Icon, TranslocoPipe],
  template: `
    @if (asked(); as against) {
      <lu-deviation-form
        [advice]="against.advice"
        [needs]="against.needs"
        [busy]="busy()"
        (decided)="again($event)"
      />
    } @else {
      @if (goal() === 'after-care') {
        <button luButton="primary" size="big" type="button" [busy]="busy()" (click)="choose(null)">
          <lu-icon name="self_improvement" />{{ 'floor.places.withoutPlace' | transloco }}
        </button>
      }
      @if (places().length === 0 && goal() !== 'after-care') {
        <p>{{ 'floor.places.none' | transloco }}</p>
      }
      <div class="places" role="group" [attr.aria-label]="'floor.places.title' | transloco">
        @for (option of places(); track option.place.id) {
          <button
            luButton
            size="big"
            type="button"
            [busy]="busy()"
            [class.other]="!option.fitting"
            (click)="choose(option.place.id)"
          >
            <span>
              <strong>{{ 'floor.place' | transloco: { label: option.place.label } }}</strong>
              <small>{{ option.room.name }}</small>
            </span>
          </button>
        }
      </div>
    }
    @if (problem(); as failed) {
      @if (!asked()) {
        <lu-failure [problem]="failed" [retry]="false" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-3);
    }

    .places {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr));
      gap: var(--lu-space-2);
    }

    .places span {
      display: grid;
    }

    small {
      color: var(--lu-text-soft);
      font-size: var(--lu-text-s);
    }

    .other {
      border-style: dashed;
    }
  `,
})
export class PlaceForm {
  private readonly store = inject(BoardStore);
  private readonly client = inject(FloorClient);
  readonly visit = input.required<BoardVisit>();
  readonly goal = input.required<PlaceGoal>();
  readonly done = output();

  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly chosen = signal<Id | null>(null);
  protected readonly asked = computed(() => deviationAsked(this.problem()));
  protected readonly places = computed(() => {
    const board = this.store.board();
    if (!board) return [];
    const { route, placeId } = this.visit();
    const state = this.goal() === 'after-care' ? 'after-care' : this.visit().state;
    const options = placesFor(board, { state, route, placeId });
    return this.goal() === 'after-care' ? options.filter(({ fitting }) => fitting) : options;
  });

  protected choose(placeId: Id | null): Promise<void> {
    this.chosen.set(placeId);
    return this.go(null);
  }

  protected again(deviation: Deviation): Promise<void> {
    return this.go(deviation);
  }

  private async go(deviation: Deviation | null): Promise<void> {
    this.busy.set(true);
    const visit = this.visit();
    const placeId = this.chosen();
    const problem = await this.store.act(visit, this.goal(), () => this.send(visit, placeId, deviation), {
      quiet: true,
    });
    this.busy.set(false);
    this.problem.set(problem);
    if (!problem) this.done.emit();
  }

  private send(visit: BoardVisit, placeId: Id | null, deviation: Deviation | null) {
    if (this.goal() === 'after-care' || placeId === null)
      return this.client.startAfterCare(visit, { placeId });
    if (this.goal() === 'move') return this.client.move(visit, { placeId });
    return this.client.seat(visit, deviation ? { placeId, deviation } : { placeId });
  }
}
