import { Component, DOCUMENT, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { SwUpdate } from '@angular/service-worker';
import { TranslocoPipe } from '@jsverse/transloco';
import { Banner, Button } from '@luwte/ui';
import { filter } from 'rxjs';

/** Offers a newer version of the program; the worker chooses the moment. */
@Component({
  selector: 'lu-new-version',
  imports: [Banner, Button, TranslocoPipe],
  template: `
    @if (ready()) {
      <lu-banner tone="info" icon="refresh" [heading]="'app.newVersion.heading' | transloco">
        <button bannerAction luButton type="button" (click)="reload()">
          {{ 'app.newVersion.reload' | transloco }}
        </button>
      </lu-banner>
    }
  `,
})
export class NewVersion {
  private readonly document = inject(DOCUMENT);
  protected readonly ready = toSignal(
    inject(SwUpdate).versionUpdates.pipe(filter(({ type }) => type === 'VERSION_READY')),
  );

  protected reload(): void {
    this.document.location.reload();
  }
}
