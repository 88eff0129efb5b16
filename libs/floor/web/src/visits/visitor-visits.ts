import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FLOOR_ROUTES, type VisitListItem } from '@luwte/floor/domain';
import type { Id, Page } from '@luwte/platform/kernel';
import { Api, asProblem } from '@luwte/platform/web';
import { Card, Failure, Skeleton } from '@luwte/ui';
import { HouseTimePipe } from '../shared/house-time';

/** How many visits a card tells; the list of visits has the rest. */
const LATEST = 10;

/** The latest visits of one visitor, for the visitor's card. */
@Component({
  selector: 'lu-visitor-visits',
  imports: [Card, Failure, HouseTimePipe, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <lu-card icon="history" [heading]="'floor.visitorVisits.title' | transloco">
      @if (read.error(); as error) {
        <lu-failure [problem]="problemOf(error)" (again)="read.reload()" />
      } @else if (visits(); as latest) {
        @if (latest.length === 0) {
          <p class="lu-soft">{{ 'floor.visitorVisits.none' | transloco }}</p>
        } @else {
          <ul>
            @for (visit of latest; track visit.id) {
              <li>
                <a [routerLink]="['/visits', visit.id]">{{ visit.arrivedAt | luHouseTime: 'moment' }}</a>
                @if (visit.substance; as substance) {
                  · {{ 'floor.substances.' + substance | transloco }}
                }
                @if (visit.route; as route) {
                  · {{ 'floor.routes.' + route | transloco }}
                }
              </li>
            }
          </ul>
          <a routerLink="/visits" [queryParams]="{ visitorId: visitorId() }">
            {{ 'floor.visitorVisits.all' | transloco }}
          </a>
        }
      } @else {
        <lu-skeleton shape="rows" [count]="3" />
      }
    </lu-card>
  `,
  styles: `
    ul {
      padding-inline-start: var(--lu-space-5);
    }

    li {
      padding-block: var(--lu-space-1);
    }
  `,
})
export class VisitorVisits {
  private readonly api = inject(Api);
  readonly visitorId = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => this.visitorId(),
    loader: ({ params }) =>
      this.api.get<Page<VisitListItem>>(FLOOR_ROUTES.visits, { visitorId: params, limit: LATEST }),
  });
  protected readonly visits = computed(() => (this.read.hasValue() ? this.read.value().items : null));
}
