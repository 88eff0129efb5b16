import { Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PIN, pinFault, type PinState } from '@luwte/identity/domain';
import { type ApiProblem, asProblem, injectTexts, Moments, Session } from '@luwte/platform/web';
import { Button, Card, Failure, Field, Icon, Notices, Skeleton, Status, TextInput } from '@luwte/ui';
import { DevicesClient } from '../data/devices-client';
import { PasswordField } from '../password-card/password-field';

/** One's own PIN for shared devices: choose it, change it, remove it. */
@Component({
  selector: 'lu-pin-card',
  imports: [Button, Card, Failure, Field, Icon, PasswordField, Skeleton, Status, TextInput, TranslocoPipe],
  template: `
    <lu-card icon="lock" [heading]="'devices.pin.title' | transloco">
      <p class="lu-soft">{{ 'devices.pin.lead' | transloco }}</p>
      @if (reading.error(); as error) {
        <lu-failure [problem]="problemOf(error)" (again)="reading.reload()" />
      } @else if (state(); as pin) {
        @if (pin.since; as since) {
          <p>
            <lu-status tone="success" icon="check_circle">{{
              'devices.pin.since' | transloco: { at: moments.full(since) }
            }}</lu-status>
          </p>
        }
        @if (switchedIn()) {
          <p>{{ 'devices.pin.passwordNeeded' | transloco }}</p>
        } @else {
          <form class="lu-stack" novalidate (submit)="$event.preventDefault(); choose()">
            <lu-field
              scope="devices"
              [label]="(pin.set ? 'devices.pin.another' : 'devices.pin.choose') | transloco"
              [hint]="'devices.pin.hint' | transloco"
              [errors]="errors()"
            >
              <input
                luInput
                type="password"
                inputmode="numeric"
                autocomplete="off"
                #typed
                [attr.maxlength]="limit.max"
                [value]="value()"
                (input)="value.set(typed.value)"
              />
            </lu-field>
            <lu-password-field
              autocomplete="current-password"
              [label]="'identity.password.current' | transloco"
              [errors]="passwordErrors()"
              [(value)]="password"
            />
            @if (shown(); as failed) {
              <lu-failure [problem]="failed" [retry]="false" />
            }
            <div class="lu-row">
              <button luButton="primary" type="submit" [busy]="busy()">
                <lu-icon name="check" />{{ 'devices.pin.save' | transloco }}
              </button>
              @if (pin.set) {
                <button luButton type="button" (click)="remove()">
                  <lu-icon name="delete" />{{ 'devices.pin.remove' | transloco }}
                </button>
              }
            </div>
          </form>
        }
      } @else {
        <lu-skeleton shape="rows" [count]="2" />
      }
    </lu-card>
  `,
  styles: `
    input {
      max-inline-size: 12rem;
    }
  `,
})
export class PinCard {
  private readonly client = inject(DevicesClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly texts = injectTexts();
  protected readonly moments = inject(Moments);
  protected readonly limit = PIN;
  protected readonly problemOf = asProblem;

  protected readonly reading = resource({ loader: () => this.client.pin() });
  private readonly changed = signal<PinState | null>(null);
  protected readonly state = computed(
    () => this.changed() ?? (this.reading.hasValue() ? this.reading.value() : null),
  );
  protected readonly value = signal('');
  protected readonly password = signal('');
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly switchedIn = computed(
    () => this.problem()?.code === 'identity.password-session-needed' && this.session.view()?.device !== null,
  );
  protected readonly errors = computed(() => {
    const fault = this.tried() ? pinFault(this.value()) : null;
    return fault ? [{ code: fault }] : (this.problem()?.errorsAt('/pin') ?? []);
  });

  protected readonly passwordErrors = computed(() => {
    if (this.problem()?.code === 'identity.wrong-password') return [{ code: 'wrong-password' }];
    return this.tried() && this.password() === '' ? [{ code: 'required' }] : [];
  });
  /** A problem that has no field of its own. */
  protected readonly shown = computed(() =>
    this.errors().length === 0 && this.passwordErrors().length === 0 ? this.problem() : null,
  );

  protected async choose(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.busy() || pinFault(this.value()) !== null || this.password() === '') return;
    const choice = { pin: this.value(), password: this.password() };
    await this.send(() => this.client.choosePin(choice), 'devices.pin.saved');
  }

  protected async remove(): Promise<void> {
    await this.send(() => this.client.removePin(), 'devices.pin.removed');
  }

  private async send(act: () => Promise<PinState>, done: string): Promise<void> {
    this.busy.set(true);
    try {
      this.changed.set(await act());
      this.value.set('');
      this.password.set('');
      this.tried.set(false);
      this.notices.done(this.texts(done));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
