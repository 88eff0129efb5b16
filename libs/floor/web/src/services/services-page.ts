import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CONSULTATIONS, type Service, SERVICES, type ServiceDay, TURN_SERVICES } from '@luwte/floor/domain';
import { Preferences, Session } from '@luwte/platform/web';
import { Button, Card, Empty, Failure, Icon, PageHeader, Skeleton } from '@luwte/ui';
import { reloadOnNews } from '../shared/on-news';
import { CountButtons } from './count-buttons';
import { ServiceCard } from './service-card';
import { ServicesClient } from './services-client';
import { ServicesStore } from './services-store';

/** The services of the house as they run today: one tap to count, lines with positions and minutes, and the counts of the last days. */
@Component({
  selector: 'lu-services-page',
  imports: [
    Button,
    Card,
    CountButtons,
    Empty,
    Failure,
    Icon,
    PageHeader,
    RouterLink,
    ServiceCard,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [ServicesStore],
  templateUrl: './services-page.html',
  styleUrl: './services-page.css',
  host: { class: 'lu-stack' },
})
export class ServicesPage {
  private readonly client = inject(ServicesClient);
  private readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);
  protected readonly store = inject(ServicesStore);
  protected readonly days = resource({ loader: () => this.client.days() });
  protected readonly lines = computed(() =>
    TURN_SERVICES.filter(
      (service) =>
        this.store.offers(service) &&
        (this.session.can('floor.run-queue') || !(CONSULTATIONS as readonly string[]).includes(service)),
    ),
  );
  protected readonly offered = computed(() => SERVICES.filter((service) => this.store.offers(service)));

  constructor() {
    reloadOnNews(this.days, 'floor.service-changed');
  }

  protected countOf({ given }: ServiceDay, service: Service): number {
    return given.find((one) => one.service === service)?.count ?? 0;
  }

  protected dayInWords(day: string): string {
    const language = this.preferences.value().language;
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(`${day}T12:00:00Z`));
  }
}
