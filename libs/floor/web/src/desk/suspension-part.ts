import { Component, EnvironmentInjector, inject, input, runInInjectionContext, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AlwaysOffered } from '@luwte/floor/domain';
import { lastDayBefore, type Suspension } from '@luwte/house-rules/domain';
import { type Id, instantAt, newId } from '@luwte/platform/kernel';
import { injectTexts, Preferences, Session } from '@luwte/platform/web';
import { Banner, Button, Failure, Icon, type IconName, Notices } from '@luwte/ui';
import { houseTime } from '../shared/house-time';
import { DeskClient } from './desk-client';
import { DOOR_OFFERS } from './door-offers';
import { injectSteady } from './steady';

const OFFERS: readonly { readonly kind: AlwaysOffered; readonly icon: IconName }[] = [
  { kind: 'emergency-help', icon: 'emergency' },
  { kind: 'sterile-equipment', icon: 'vaccines' },
  { kind: 'referral', icon: 'handshake' },
];

/**
 * What keeps the visitor out, by which rule and until when, and right below it what nobody is ever refused: help in an
 * emergency, clean equipment, the way to care.
 */
@Component({
  selector: 'lu-suspension-part',
  imports: [Banner, Button, Failure, Icon, RouterLink, TranslocoPipe],
  templateUrl: './suspension-part.html',
  styleUrl: './suspension-part.css',
})
export class SuspensionPart {
  private readonly client = inject(DeskClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly preferences = inject(Preferences);
  private readonly environment = inject(EnvironmentInjector);
  private readonly extensions = inject(DOOR_OFFERS);
  protected readonly session = inject(Session);
  protected readonly steady = injectSteady();
  readonly visitorId = input.required<Id>();
  /** Those that hold now, the heaviest first. */
  readonly suspensions = input.required<readonly Suspension[]>();
  protected readonly offers = OFFERS;
  /** What a worker does in an emergency, shown once help was given. */
  protected readonly helping = signal(false);

  protected ruleOf({ ruleTitles }: Suspension): string {
    return ruleTitles[this.preferences.value().language];
  }

  /** The last day on which it holds, as people say it. */
  protected lastDay({ until }: Suspension): string {
    const zone = this.session.timeZone();
    const noon = instantAt(lastDayBefore(until, zone), '12:00', zone);
    return houseTime(noon, 'day', this.preferences.value().language, zone);
  }

  /** Records what is given, can be taken back for ten seconds, and goes on to what a higher slice does with it. */
  protected async give(kind: AlwaysOffered): Promise<void> {
    const given = { id: newId(), kind, visitorId: this.visitorId() };
    if (kind === 'emergency-help') this.helping.set(true);
    await this.steady.run(async () => {
      await this.client.give(given);
      this.notices.done(this.texts(`desk.offers.done.${kind}`), async () => {
        await this.client.takeBack(given.id);
      });
    });
    const more = this.extensions.filter((one) => one.kind === kind && this.session.can(one.permission));
    for (const extension of more)
      await runInInjectionContext(this.environment, () => extension.run(given.visitorId));
  }
}
