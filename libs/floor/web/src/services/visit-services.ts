import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type BoardVisit, TURN_SERVICES, type TurnService } from '@luwte/floor/domain';
import { Session } from '@luwte/platform/web';
import { Button, Failure, Icon, Skeleton } from '@luwte/ui';
import { VisitNames } from '../shared/visit-name';
import { VisitSheetHost } from '../visit-sheet/sheet-host';
import { CountButtons } from './count-buttons';
import { SERVICE_ICONS } from './service-icons';
import { ServicesStore } from './services-store';
import { TurnLine } from './turn-line';

/** The services as acts on a visit: one tap each, and the turns that this visitor has already. */
@Component({
  selector: 'lu-visit-services',
  imports: [Button, CountButtons, Failure, Icon, Skeleton, TranslocoPipe, TurnLine],
  providers: [ServicesStore],
  template: `
    <h3>{{ 'floor.sheet.services' | transloco }}</h3>
    @if (store.problem(); as failed) {
      <lu-failure [problem]="failed" (again)="store.reading.reload()" />
    } @else if (store.today()) {
      @for (view of own(); track view.turn.id) {
        <h4>{{ 'services.names.' + view.turn.service | transloco }}</h4>
        <lu-turn-line [view]="view" />
      }
      <lu-count-buttons size="big" [counts]="false" [visitId]="visit().id" (done)="host.close()" />
      <div class="turns">
        @for (service of others(); track service) {
          <button luButton size="big" type="button" (click)="take(service)">
            <lu-icon [name]="icons[service]" />
            {{ 'services.take.' + service | transloco }}
          </button>
        }
      </div>
    } @else {
      <lu-skeleton shape="rows" [count]="2" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-3);
    }

    .turns {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-2);
    }
  `,
})
export class VisitServices {
  private readonly names = inject(VisitNames);
  private readonly session = inject(Session);
  protected readonly host = inject(VisitSheetHost);
  protected readonly store = inject(ServicesStore);
  readonly visit = input.required<BoardVisit>();
  protected readonly icons = SERVICE_ICONS;
  protected readonly own = computed(() =>
    TURN_SERVICES.flatMap((service) => this.store.line(service)).filter(
      ({ turn }) => turn.visitId === this.visit().id,
    ),
  );
  protected readonly others = computed(() =>
    this.session.can('floor.run-queue')
      ? TURN_SERVICES.filter(
          (service) => this.store.offers(service) && !this.own().some(({ turn }) => turn.service === service),
        )
      : [],
  );

  protected async take(service: TurnService): Promise<void> {
    const visit = this.visit();
    this.host.close();
    await this.store.take({ service, visitId: visit.id }, this.names.of(visit));
  }
}
