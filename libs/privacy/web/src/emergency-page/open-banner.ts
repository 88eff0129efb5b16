import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { toMillis } from '@luwte/platform/kernel';
import { Clock, Moments } from '@luwte/platform/web';
import { Banner, Button } from '@luwte/ui';
import { OpenRecords } from '../data/open-records';

/** Over every page while the worker has a record open by emergency access. */
@Component({
  selector: 'lu-open-record-banner',
  imports: [Banner, Button, RouterLink, TranslocoPipe],
  template: `
    @if (open(); as record) {
      <lu-banner
        tone="danger"
        icon="emergency"
        [heading]="'app.emergencyAccess.open' | transloco: { at: moments.time(record.endsAt) }"
      >
        <a bannerAction luButton routerLink="/emergency-access">{{
          'app.emergencyAccess.show' | transloco
        }}</a>
      </lu-banner>
    }
  `,
})
export class OpenRecordBanner {
  private readonly records = inject(OpenRecords);
  private readonly clock = inject(Clock);
  protected readonly moments = inject(Moments);
  protected readonly open = computed(() => {
    const open = this.records.open();
    return open && toMillis(open.endsAt) > this.clock.millis() ? open : null;
  });

  constructor() {
    void this.records.load();
  }
}
