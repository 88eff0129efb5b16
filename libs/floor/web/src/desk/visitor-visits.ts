import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { provideTranslocoScope, TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, Live, Session } from '@luwte/platform/web';
import { Button, Card, Failure, Icon, Skeleton, Status } from '@luwte/ui';
import { HouseTimePipe } from '../shared/house-time';
import { RouteIcon } from '../shared/route-icon';
import { DeskClient } from './desk-client';

/** A visitor's latest visits, on the visitor's card. */
@Component({
  selector: 'lu-visitor-visits',
  imports: [
    Button,
    Card,
    Failure,
    HouseTimePipe,
    Icon,
    RouteIcon,
    RouterLink,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  providers: [provideTranslocoScope('floor', 'desk')],
  templateUrl: './visitor-visits.html',
  styleUrls: ['./people.css', './visitor-visits.css'],
})
export class VisitorVisits {
  private readonly client = inject(DeskClient);
  private readonly news = inject(Live).revision('floor.');
  protected readonly session = inject(Session);
  readonly visitorId = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => ({ id: this.visitorId(), news: this.news() }),
    loader: ({ params }) => this.client.visitsOf(params.id),
  });
  protected readonly visits = computed(() => (this.read.hasValue() ? this.read.value() : null));
}
