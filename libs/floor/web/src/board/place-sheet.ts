import { booleanAttribute, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, Dialog, Icon } from '@luwte/ui';
import { VisitNamePipe } from '../shared/visit-name';
import type { PlaceView, QueueView } from './board-view';

/** A free place: who takes it? Whoever waits longest comes first; an anonymous guest can sit down at once. */
@Component({
  selector: 'lu-place-sheet',
  imports: [Button, Dialog, Icon, TranslocoPipe, VisitNamePipe],
  template: `
    <lu-dialog
      [open]="true"
      [heading]="('floor.place' | transloco: { label: place().place.label }) + ' · ' + place().room.name"
      (openChange)="closed.emit()"
    >
      @if (maySeat()) {
        @if (waiting().length === 0) {
          <p class="lu-soft">{{ 'floor.waiting.empty' | transloco }}</p>
        } @else {
          <h3>{{ 'floor.placeSheet.who' | transloco }}</h3>
        }
        @for (person of waiting(); track person.visit.id) {
          <button luButton size="big" type="button" (click)="seated.emit(person)">
            <lu-icon name="event_seat" />
            {{ person.position }}.
            {{ person.visit | luVisitName }}
          </button>
        }
      }
      @if (mayAdmit()) {
        <button luButton size="big" type="button" (click)="anonymous.emit()">
          <lu-icon name="person_add" />{{ 'floor.entry.anonymous' | transloco }}
        </button>
      }
    </lu-dialog>
  `,
})
export class PlaceSheet {
  readonly place = input.required<PlaceView>();
  readonly waiting = input.required<readonly QueueView[]>();
  readonly maySeat = input(false, { transform: booleanAttribute });
  readonly mayAdmit = input(false, { transform: booleanAttribute });
  readonly seated = output<QueueView>();
  readonly anonymous = output();
  readonly closed = output();
}
