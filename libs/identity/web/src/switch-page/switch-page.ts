import { Component, computed, inject, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SwitchTile } from '@luwte/identity/domain';
import { type ApiProblem, asProblem, Session, SharedScreen } from '@luwte/platform/web';
import { Banner, Button, Failure, Icon, Skeleton } from '@luwte/ui';
import { DevicesClient } from '../data/devices-client';
import { PinPad } from './pin-pad';

/** A shared device on which nobody is signed in: choose who you are, type your PIN. Shows nothing of any visitor. */
@Component({
  selector: 'lu-switch-page',
  imports: [Banner, Button, Failure, Icon, PinPad, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './switch-page.html',
  styleUrl: './switch-page.css',
})
export class SwitchPage {
  private readonly client = inject(DevicesClient);
  private readonly session = inject(Session);
  private readonly shared = inject(SharedScreen);
  private readonly router = inject(Router);

  protected readonly reading = resource({ loader: () => this.client.screen() });
  protected readonly screen = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly readingProblem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  /** The API knows no such device: it was never enrolled, or it was withdrawn. */
  protected readonly unknown = computed(() => this.readingProblem()?.status === 401);
  protected readonly chosen = signal<SwitchTile | null>(null);
  protected readonly pin = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  protected choose(colleague: SwitchTile | null): void {
    this.chosen.set(colleague);
    this.pin.set('');
    this.problem.set(null);
  }

  protected async switchIn(): Promise<void> {
    const colleague = this.chosen();
    if (!colleague || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.switchIn({ accountId: colleague.accountId, pin: this.pin() });
      this.shared.unlock();
      this.shared.enrol();
      this.shared.touch(Date.now());
      await this.session.load();
      await this.router.navigateByUrl('/');
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.pin.set('');
      this.busy.set(false);
    }
  }

  /** To the sign-in page of a browser that is no shared device any more. */
  protected async leave(): Promise<void> {
    this.shared.forget();
    await this.router.navigateByUrl('/login');
  }
}
