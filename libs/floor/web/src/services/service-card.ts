import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { freeUnits, settingOf, type TurnService } from '@luwte/floor/domain';
import { Session } from '@luwte/platform/web';
import { Button, Card, Icon } from '@luwte/ui';
import { SERVICE_ICONS } from './service-icons';
import { ServicesStore } from './services-store';
import { TurnLine } from './turn-line';

/** One service with its line: who has it, who is next, and the button that puts somebody in line. */
@Component({
  selector: 'lu-service-card',
  imports: [Button, Card, Icon, TranslocoPipe, TurnLine],
  template: `
    <lu-card [icon]="icons[service()]" [heading]="'services.names.' + service() | transloco">
      <span cardAction class="lu-soft lu-number">
        {{ 'services.free' | transloco: { count: free().length, of: setting()?.units ?? 0 } }}
      </span>
      @for (turn of planned(); track turn.id) {
        <lu-turn-line
          [view]="{ turn, position: null, minutesLeft: null, expectedMinutes: null }"
          [free]="free().length > 0"
        />
      }
      @for (view of line(); track view.turn.id) {
        <lu-turn-line [view]="view" [free]="free().length > 0" />
      } @empty {
        @if (planned().length === 0) {
          <p class="lu-soft">{{ 'services.nobody' | transloco }}</p>
        }
      }
      @if (session.can('floor.run-queue')) {
        <div class="lu-row">
          <button
            luButton
            type="button"
            [disabled]="service() === 'locker' && free().length === 0"
            (click)="store.take({ service: service() })"
          >
            <lu-icon name="add" />
            {{ (service() === 'locker' ? 'services.takeLocker' : 'services.addNumber') | transloco }}
          </button>
        </div>
      }
    </lu-card>
  `,
})
export class ServiceCard {
  protected readonly store = inject(ServicesStore);
  protected readonly session = inject(Session);
  readonly service = input.required<TurnService>();
  protected readonly icons = SERVICE_ICONS;
  protected readonly line = computed(() => this.store.line(this.service()));
  protected readonly planned = computed(() => this.store.planned(this.service()));
  protected readonly setting = computed(() => {
    const today = this.store.today();
    return today && settingOf(today, this.service());
  });
  protected readonly free = computed(() =>
    freeUnits(
      this.setting()?.units ?? 0,
      this.line().flatMap(({ turn: { unit, state } }) =>
        state === 'started' && unit !== null ? [unit] : [],
      ),
    ),
  );
}
