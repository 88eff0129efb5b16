import { NgComponentOutlet } from '@angular/common';
import { Component, inject, resource } from '@angular/core';
import { Session } from '@luwte/platform/web';

/** The banner of a record that emergency access opened; loaded for accounts that can open one. */
@Component({
  selector: 'lu-open-record',
  imports: [NgComponentOutlet],
  template: `
    @if (banner.value(); as shown) {
      <ng-container *ngComponentOutlet="shown" />
    }
  `,
})
export class OpenRecord {
  private readonly session = inject(Session);
  protected readonly banner = resource({
    params: () => this.session.can('privacy.emergency-access') || undefined,
    loader: () => import('@luwte/privacy/web').then((slice) => slice.openRecordBanner()),
  });
}
