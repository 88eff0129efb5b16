import { Component, EnvironmentInjector, inject, input, runInInjectionContext, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AlwaysOffered } from '@luwte/floor/domain';
import { type Id, newId } from '@luwte/platform/kernel';
import { injectTexts, Session } from '@luwte/platform/web';
import { Banner, Button, Failure, Icon, type IconName, Notices } from '@luwte/ui';
import { DeskClient } from './desk-client';
import { DOOR_OFFERS } from './door-offers';
import { injectSteady } from './steady';

const OFFERS: readonly { readonly kind: AlwaysOffered; readonly icon: IconName }[] = [
  { kind: 'emergency-help', icon: 'emergency' },
  { kind: 'sterile-equipment', icon: 'vaccines' },
  { kind: 'referral', icon: 'handshake' },
];

/** What nobody is ever refused, also who is kept out: help in an emergency, clean equipment, the way to care. */
@Component({
  selector: 'lu-offers-part',
  imports: [Banner, Button, Failure, Icon, TranslocoPipe],
  templateUrl: './offers-part.html',
  styleUrl: './offers-part.css',
})
export class OffersPart {
  private readonly client = inject(DeskClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly environment = inject(EnvironmentInjector);
  private readonly extensions = inject(DOOR_OFFERS);
  private readonly session = inject(Session);
  protected readonly steady = injectSteady();
  readonly visitorId = input.required<Id>();
  protected readonly offers = OFFERS;
  /** What a worker does in an emergency, shown once help was given. */
  protected readonly helping = signal(false);

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
