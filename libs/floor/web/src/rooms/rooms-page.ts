import { Component, computed, inject, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { toMillis } from '@luwte/platform/kernel';
import { asProblem, Live, Preferences, Session } from '@luwte/platform/web';
import { Button, Card, Empty, Failure, Icon, PageHeader, Skeleton, Status } from '@luwte/ui';
import { FloorClient } from '../data/floor-client';
import { RouteIcon } from '../shared/route-icon';
import { weekOf } from './hours-draft';

/** Rooms and hours: what the house looks like and when it is open. Who may change it finds the way to here. */
@Component({
  selector: 'lu-rooms-page',
  imports: [
    Button,
    Card,
    Empty,
    Failure,
    Icon,
    PageHeader,
    RouteIcon,
    RouterLink,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './rooms-page.html',
  styleUrl: './rooms-page.css',
  host: { class: 'lu-stack' },
})
export class RoomsPage {
  private readonly client = inject(FloorClient);
  private readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);
  protected readonly problemOf = asProblem;
  protected readonly rooms = resource({ loader: () => this.client.rooms() });
  protected readonly hours = resource({ loader: () => this.client.openingHours() });
  protected readonly shownRooms = computed(() => (this.rooms.hasValue() ? this.rooms.value() : null));
  protected readonly shownHours = computed(() => (this.hours.hasValue() ? this.hours.value() : null));
  protected readonly week = computed(() => weekOf(this.shownHours()?.blocks ?? []));
  protected readonly maySet = computed(() => this.session.can('floor.settings'));

  constructor() {
    inject(Live)
      .changes('floor.room-changed', 'floor.opening-changed')
      .pipe(takeUntilDestroyed())
      .subscribe(() => {
        this.rooms.reload();
        this.hours.reload();
      });
  }

  /** A calendar day in words. */
  protected dayText(day: string): string {
    const language = this.preferences.value().language === 'en' ? 'en-GB' : 'nl';
    return new Intl.DateTimeFormat(language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(toMillis(`${day}T12:00:00.000Z`));
  }
}
