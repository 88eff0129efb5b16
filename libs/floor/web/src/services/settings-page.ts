import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  checkServices,
  type ConsultationHour,
  CONSULTATIONS,
  COUNTED_SERVICES,
  SERVICE_MINUTES,
  SERVICE_UNITS,
  type ServiceSetting,
  type ServiceSettings,
} from '@luwte/floor/domain';
import type { FieldError } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Card,
  Confirm,
  Failure,
  Field,
  Icon,
  Notices,
  PageHeader,
  Skeleton,
  TextInput,
} from '@luwte/ui';
import { SERVICE_ICONS } from './service-icons';
import { ServicesClient } from './services-client';

/** What the house offers: which services, how many at a time, how long, and the consultation hours. */
@Component({
  selector: 'lu-services-settings-page',
  imports: [Banner, Button, Card, Failure, Field, Icon, PageHeader, Skeleton, TextInput, TranslocoPipe],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.css',
  host: { class: 'lu-stack' },
})
export class ServicesSettingsPage {
  private readonly client = inject(ServicesClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly icons = SERVICE_ICONS;
  protected readonly units = SERVICE_UNITS;
  protected readonly minutes = SERVICE_MINUTES;
  protected readonly consultations = CONSULTATIONS;
  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  protected readonly reading = resource({ loader: () => this.client.settings() });
  protected readonly readingProblem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  private readonly kept = linkedSignal(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly draft = linkedSignal<ServiceSettings | null>(() => this.kept());
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal(false);
  private readonly left = signal(false);
  private readonly errors = computed<readonly FieldError[]>(() => {
    const draft = this.draft();
    return [...(this.tried() && draft ? checkServices(draft) : []), ...(this.problem()?.errors ?? [])];
  });

  protected errorsAt(pointer: string): readonly FieldError[] {
    return this.errors().filter((error) => error.pointer === pointer);
  }

  protected isCounted({ service }: ServiceSetting): boolean {
    return (COUNTED_SERVICES as readonly string[]).includes(service);
  }

  protected set(setting: ServiceSetting, change: Partial<ServiceSetting>): void {
    this.draft.update(
      (draft) =>
        draft && {
          ...draft,
          services: draft.services.map((one) => (one === setting ? { ...one, ...change } : one)),
        },
    );
  }

  protected setNumber(setting: ServiceSetting, name: 'units' | 'minutes', text: string): void {
    const value = Number(text);
    const { min, max } = name === 'units' ? SERVICE_UNITS : SERVICE_MINUTES;
    if (Number.isInteger(value)) this.set(setting, { [name]: Math.min(max, Math.max(min, value)) });
  }

  protected addHour(): void {
    const added: ConsultationHour = { service: 'nurse', weekday: 1, from: '10:00', until: '12:00' };
    this.setHours((hours) => [...hours, added]);
  }

  protected setHour(index: number, change: Partial<ConsultationHour>): void {
    this.setHours((hours) => hours.map((hour, at) => (at === index ? { ...hour, ...change } : hour)));
  }

  protected removeHour(index: number): void {
    this.setHours((hours) => hours.filter((_, at) => at !== index));
  }

  protected async save(): Promise<void> {
    const draft = this.draft();
    this.tried.set(true);
    if (!draft || checkServices(draft).length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { services, consultationHours } = draft;
      await this.client.editSettings({ services, consultationHours }, this.kept()?.version ?? 0);
      this.left.set(true);
      this.notices.done(this.texts('services.settings.saved'));
      await this.router.navigateByUrl('/services');
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Somebody else saved meanwhile: what was filled in here stays, on top of theirs. */
  protected async overTheirs(): Promise<void> {
    const mine = this.draft();
    this.kept.set(await this.client.settings());
    this.draft.set(mine);
    this.problem.set(null);
  }

  /** Whether the page may be left: asks when something was changed and not saved. */
  mayLeave(): boolean | Promise<boolean> {
    if (this.left() || this.draft() === this.kept()) return true;
    return this.confirm.ask({
      heading: this.texts('floor.leaving.heading'),
      text: this.texts('floor.leaving.text'),
      action: this.texts('floor.leaving.action'),
      danger: true,
    });
  }

  private setHours(change: (hours: readonly ConsultationHour[]) => readonly ConsultationHour[]): void {
    this.draft.update((draft) => draft && { ...draft, consultationHours: change(draft.consultationHours) });
  }
}
