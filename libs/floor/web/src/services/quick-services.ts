import { Component, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type TakeTurn, TURN_SERVICES } from '@luwte/floor/domain';
import { Session } from '@luwte/platform/web';
import { Button, Icon } from '@luwte/ui';
import { CountButtons } from './count-buttons';
import { SERVICE_ICONS } from './service-icons';
import { ServicesStore } from './services-store';

/** One tap to count a meal or a coffee, beside the other work of the desk and the board. */
@Component({
  selector: 'lu-quick-services',
  imports: [CountButtons],
  providers: [ServicesStore],
  template: `<lu-count-buttons />`,
})
export class QuickServices {}

/** Somebody comes for a service alone, without a place: in line with one tap. */
@Component({
  selector: 'lu-visitor-services',
  imports: [Button, Icon, TranslocoPipe],
  providers: [ServicesStore],
  template: `
    @if (store.today()) {
      <button luButton="quiet" type="button" [attr.aria-expanded]="open()" (click)="open.set(!open())">
        <lu-icon [name]="open() ? 'keyboard_arrow_up' : 'keyboard_arrow_down'" />
        {{ 'services.onlyFor' | transloco }}
      </button>
    }
    @if (open()) {
      <div class="turns">
        @for (service of services; track service) {
          @if (store.offers(service)) {
            <button luButton type="button" (click)="take({ service, visitorId: visitorId() })">
              <lu-icon [name]="icons[service]" />{{ 'services.take.' + service | transloco }}
            </button>
          }
        }
      </div>
    }
  `,
  styles: `
    .turns {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-2);
      margin-block-start: var(--lu-space-2);
    }
  `,
})
export class VisitorServices {
  protected readonly store = inject(ServicesStore);
  protected readonly session = inject(Session);
  readonly visitorId = input.required<string>();
  readonly name = input.required<string>();
  protected readonly services = TURN_SERVICES;
  protected readonly icons = SERVICE_ICONS;
  protected readonly open = signal(false);

  protected async take(turn: TakeTurn): Promise<void> {
    if (await this.store.take(turn, this.name())) this.open.set(false);
  }
}
