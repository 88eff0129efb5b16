import { booleanAttribute, Component, inject, input, output } from '@angular/core';
import { CdkDrag, type CdkDragEnd } from '@angular/cdk/drag-drop';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, Card, Icon } from '@luwte/ui';
import { RouteIcon } from '../../shared/route-icon';
import { BoardDrag, PICK_UP_AFTER } from '../board-drag';
import { VisitNamePipe } from '../../shared/visit-name';
import type { QueueView } from '../board-view';

/** Who waits, in order: call somebody, give them a place, or open what else can be done. */
@Component({
  selector: 'lu-waiting-list',
  imports: [Button, Card, CdkDrag, Icon, RouteIcon, TranslocoPipe, VisitNamePipe],
  template: `
    <lu-card icon="hourglass_top" [heading]="'floor.waiting.title' | transloco: { count: people().length }">
      @if (people().length === 0) {
        <p class="lu-soft">{{ 'floor.waiting.empty' | transloco }}</p>
      }
      <ol role="list">
        @for (person of people(); track person.visit.id) {
          <li
            cdkDrag
            [cdkDragDisabled]="!maySeat()"
            [cdkDragStartDelay]="delay"
            (cdkDragMoved)="drag.moved($event, person.visit)"
            (cdkDragEnded)="dropped.emit({ event: $event, person })"
          >
            <button
              type="button"
              class="open"
              [disabled]="!mayOpen()"
              (click)="!drag.justEnded() && opened.emit(person)"
            >
              <span class="position lu-number">{{ person.position }}</span>
              <span class="words">
                <strong dir="auto">
                  {{ person.visit | luVisitName }}
                </strong>
                <span class="facts">
                  @if (person.visit.route; as route) {
                    <span><lu-route-icon [route]="route" />{{ 'floor.routes.' + route | transloco }}</span>
                  }
                  <span class="lu-number">
                    {{ 'floor.waiting.since' | transloco: { count: person.waitingMinutes } }}
                  </span>
                  @if (person.calledMinutes !== null) {
                    <span class="called lu-number">
                      <lu-icon name="campaign" />{{
                        'floor.waiting.called' | transloco: { count: person.calledMinutes }
                      }}
                    </span>
                  }
                </span>
              </span>
            </button>
            @if (maySeat()) {
              <span class="acts">
                <button
                  luButton
                  type="button"
                  [attr.aria-label]="
                    'floor.waiting.callLabel' | transloco: { name: (person.visit | luVisitName) }
                  "
                  (click)="called.emit(person)"
                >
                  <lu-icon name="campaign" />{{ 'floor.waiting.call' | transloco }}
                </button>
                <button
                  luButton="primary"
                  type="button"
                  [attr.aria-label]="
                    'floor.waiting.seatLabel' | transloco: { name: (person.visit | luVisitName) }
                  "
                  (click)="seated.emit(person)"
                >
                  <lu-icon name="event_seat" />{{ 'floor.waiting.seat' | transloco }}
                </button>
              </span>
            }
          </li>
        }
      </ol>
    </lu-card>
  `,
  styleUrl: './people-lists.css',
})
export class WaitingList {
  protected readonly drag = inject(BoardDrag);
  protected readonly delay = PICK_UP_AFTER;
  readonly people = input.required<readonly QueueView[]>();
  readonly maySeat = input(false, { transform: booleanAttribute });
  readonly mayOpen = input(false, { transform: booleanAttribute });
  readonly opened = output<QueueView>();
  readonly called = output<QueueView>();
  readonly seated = output<QueueView>();
  /** Somebody was dragged and let go. */
  readonly dropped = output<{ readonly event: CdkDragEnd; readonly person: QueueView }>();
}
