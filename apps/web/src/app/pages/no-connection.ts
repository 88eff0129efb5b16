import { Component, DestroyRef, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '@luwte/platform/web';
import { Button, Empty, Icon } from '@luwte/ui';

const TRY_EVERY_MS = 5000;

/** The program started while its server could not be reached. Tries again by itself, and goes on when it can. */
@Component({
  selector: 'lu-no-connection',
  imports: [Button, Empty, Icon, TranslocoPipe],
  template: `
    <main>
      <lu-empty
        icon="wifi_off"
        [heading]="'app.noConnection.title' | transloco"
        [lead]="'app.noConnection.advice' | transloco"
      >
        <button luButton="primary" type="button" [busy]="trying()" (click)="tryAgain()">
          <lu-icon name="refresh" />{{ 'app.kit.tryAgain' | transloco }}
        </button>
      </lu-empty>
    </main>
  `,
})
export class NoConnection {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** Where to go once there is a connection. */
  readonly return = input<string>();
  protected readonly trying = signal(false);

  constructor() {
    const timer = setInterval(() => void this.tryAgain(), TRY_EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async tryAgain(): Promise<void> {
    if (this.trying()) return;
    this.trying.set(true);
    await this.session.load();
    this.trying.set(false);
    if (!this.session.unreachable()) await this.router.navigateByUrl(this.return() ?? '/');
  }
}
