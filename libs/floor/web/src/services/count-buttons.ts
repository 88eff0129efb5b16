import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { COUNTED_SERVICES } from '@luwte/floor/domain';
import { Session } from '@luwte/platform/web';
import { Button, Icon } from '@luwte/ui';
import { SERVICE_ICONS } from './service-icons';
import { ServicesStore } from './services-store';

/** One tap each: a meal, coffee, clothes. Nobody is named, unless a visit is given. */
@Component({
  selector: 'lu-count-buttons',
  imports: [Button, Icon, TranslocoPipe],
  template: `
    @for (service of offered(); track service) {
      <button luButton [size]="size()" type="button" (click)="give(service)">
        <lu-icon [name]="icons[service]" />
        {{ 'services.names.' + service | transloco }}
        @if (counts()) {
          <span class="count lu-number">{{ store.given(service) }}</span>
        }
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-2);
    }

    .count {
      min-inline-size: 1.75rem;
      padding-inline: var(--lu-space-2);
      border-radius: var(--lu-radius-full);
      background: var(--lu-accent-soft);
      color: var(--lu-on-accent-soft);
      font-weight: var(--lu-weight-bold);
    }
  `,
})
export class CountButtons {
  protected readonly store = inject(ServicesStore);
  private readonly session = inject(Session);
  readonly size = input<'normal' | 'big'>('normal');
  /** Shows how many were given today. */
  readonly counts = input(true);
  readonly visitId = input<string | null>(null);
  readonly done = output();
  protected readonly icons = SERVICE_ICONS;
  protected readonly offered = computed(() =>
    this.session.can('floor.give-service')
      ? COUNTED_SERVICES.filter((service) => this.store.offers(service))
      : [],
  );

  protected async give(service: (typeof COUNTED_SERVICES)[number]): Promise<void> {
    this.done.emit();
    await this.store.give(service, this.visitId());
  }
}
