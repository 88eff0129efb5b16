import { Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SignInLine } from '@luwte/identity/domain';
import { asProblem, injectTexts } from '@luwte/platform/web';
import { Button, Card, Failure, Icon, Notices, Skeleton } from '@luwte/ui';
import { OwnAccountClient } from '../data/own-account-client';
import { SignInsList } from './sign-ins-list';

/** Where one is signed in now: end one, or all others at once. */
@Component({
  selector: 'lu-sign-ins-card',
  imports: [Button, Card, Failure, Icon, SignInsList, Skeleton, TranslocoPipe],
  template: `
    <lu-card icon="devices" [heading]="'identity.signIns.title' | transloco">
      <p class="lu-soft">{{ 'identity.signIns.lead' | transloco }}</p>
      @if (reading.error(); as error) {
        <lu-failure [problem]="problemOf(error)" (again)="reading.reload()" />
      } @else if (reading.hasValue()) {
        <lu-sign-ins-list [items]="reading.value().items" (ending)="end($event)" />
        @if (others()) {
          <div>
            <button luButton type="button" [busy]="busy()" (click)="endOthers()">
              <lu-icon name="logout" />{{ 'identity.signIns.endOthers' | transloco }}
            </button>
          </div>
        }
      } @else {
        <lu-skeleton shape="rows" [count]="2" />
      }
    </lu-card>
  `,
})
export class SignInsCard {
  private readonly client = inject(OwnAccountClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly problemOf = asProblem;
  protected readonly reading = resource({ loader: () => this.client.signIns() });
  protected readonly busy = signal(false);
  protected readonly others = computed(
    () => this.reading.hasValue() && this.reading.value().items.some(({ current }) => !current),
  );

  protected end({ id }: SignInLine): Promise<void> {
    return this.act(() => this.client.endSignIn(id), 'identity.signIns.ended');
  }

  protected endOthers(): Promise<void> {
    return this.act(() => this.client.endOtherSignIns(), 'identity.signIns.othersEnded');
  }

  private async act(work: () => Promise<void>, done: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await work();
      this.notices.done(this.texts(done));
      this.reading.reload();
    } catch (error) {
      this.notices.failed(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
