import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NEW_PASSWORD, passwordErrors } from '@luwte/identity/domain';
import { type ApiProblem, asProblem, injectTexts, Session } from '@luwte/platform/web';
import { Button, Card, Failure, Icon, Notices } from '@luwte/ui';
import { OwnAccountClient } from '../data/own-account-client';
import { PasswordField } from './password-field';

/** Another password for one's own account. Every other sign-in ends. */
@Component({
  selector: 'lu-password-card',
  imports: [Button, Card, Failure, Icon, PasswordField, TranslocoPipe],
  template: `
    <lu-card icon="key" [heading]="'identity.password.title' | transloco">
      <p class="lu-soft">{{ 'identity.password.lead' | transloco }}</p>
      <form class="lu-stack" novalidate (submit)="$event.preventDefault(); change()">
        <lu-password-field
          [label]="'identity.password.current' | transloco"
          [errors]="currentErrors()"
          [(value)]="current"
        />
        <lu-password-field
          autocomplete="new-password"
          [label]="'identity.password.chosen' | transloco"
          [hint]="'identity.password.hint' | transloco: { min: limit.min }"
          [errors]="chosenErrors()"
          [(value)]="chosen"
        />
        @if (problem(); as failed) {
          @if (!wrong() && failed.errors.length === 0) {
            <lu-failure [problem]="failed" [retry]="false" />
          }
        }
        <div>
          <button luButton type="submit" [busy]="busy()">
            <lu-icon name="check" />{{ 'identity.password.change' | transloco }}
          </button>
        </div>
      </form>
    </lu-card>
  `,
  styles: `
    form {
      max-inline-size: 26rem;
    }
  `,
})
export class PasswordCard {
  private readonly client = inject(OwnAccountClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly texts = injectTexts();
  protected readonly limit = NEW_PASSWORD;
  protected readonly current = signal('');
  protected readonly chosen = signal('');
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly wrong = computed(() => this.problem()?.code === 'identity.wrong-password');
  protected readonly currentErrors = computed(() => {
    if (this.wrong()) return [{ code: 'wrong-password' }];
    return this.tried() && this.current() === '' ? [{ code: 'required' }] : [];
  });
  private readonly faults = computed(() =>
    passwordErrors(
      this.chosen(),
      { email: '', name: this.session.account()?.name ?? '' },
      { pointer: '/chosen', current: this.current() },
    ),
  );
  protected readonly chosenErrors = computed(() =>
    this.tried() && this.faults().length > 0 ? this.faults() : (this.problem()?.errorsAt('/chosen') ?? []),
  );

  protected async change(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.busy() || this.current() === '' || this.faults().length > 0) return;
    this.busy.set(true);
    try {
      await this.client.changePassword({ current: this.current(), chosen: this.chosen() });
      this.tried.set(false);
      this.current.set('');
      this.chosen.set('');
      this.notices.done(this.texts('identity.password.changed'));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
