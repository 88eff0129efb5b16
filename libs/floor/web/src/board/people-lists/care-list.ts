import { booleanAttribute, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, Card, Icon, Status, type Tone } from '@luwte/ui';
import { HouseTimePipe } from '../../shared/house-time';
import { VisitNamePipe } from '../../shared/visit-name';
import type { CareView, TileLevel } from '../board-view';

const TONES: Readonly<Record<TileLevel, Tone>> = {
  free: 'neutral',
  closed: 'neutral',
  calm: 'success',
  soon: 'warning',
  over: 'danger',
  alarm: 'danger',
};

/** Who rests after using, with the time until which somebody keeps an eye on them. */
@Component({
  selector: 'lu-care-list',
  imports: [Button, Card, HouseTimePipe, Icon, Status, TranslocoPipe, VisitNamePipe],
  template: `
    <lu-card icon="self_improvement" [heading]="'floor.care.title' | transloco: { count: people().length }">
      @if (people().length === 0) {
        <p class="lu-soft">{{ 'floor.care.empty' | transloco }}</p>
      }
      <ul role="list">
        @for (person of people(); track person.visit.id) {
          <li>
            <button type="button" class="open" [disabled]="!mayOpen()" (click)="opened.emit(person)">
              <span class="words">
                <strong dir="auto">
                  {{ person.visit | luVisitName }}
                </strong>
                <span class="facts">
                  <span>
                    {{
                      person.placeLabel
                        ? ('floor.place' | transloco: { label: person.placeLabel })
                        : ('floor.care.noPlace' | transloco)
                    }}
                  </span>
                  @if (person.stay; as stay) {
                    <span class="lu-number">
                      {{ 'floor.care.until' | transloco: { at: stay.dueAt | luHouseTime } }}
                    </span>
                  }
                </span>
                <lu-status [tone]="tones[person.level]">
                  {{ person.says | transloco }}
                </lu-status>
              </span>
            </button>
            @if (mayTick()) {
              <button
                luButton
                type="button"
                [attr.aria-label]="'floor.care.tickLabel' | transloco: { name: (person.visit | luVisitName) }"
                (click)="ticked.emit(person)"
              >
                <lu-icon name="check" />{{ 'floor.tile.tick' | transloco }}
              </button>
            }
          </li>
        }
      </ul>
    </lu-card>
  `,
  styleUrl: './people-lists.css',
})
export class CareList {
  readonly people = input.required<readonly CareView[]>();
  readonly mayTick = input(false, { transform: booleanAttribute });
  readonly mayOpen = input(false, { transform: booleanAttribute });
  readonly opened = output<CareView>();
  readonly ticked = output<CareView>();
  protected readonly tones = TONES;
}
