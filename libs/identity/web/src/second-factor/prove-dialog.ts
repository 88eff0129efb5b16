import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ApiProblem, asProblem } from '@luwte/platform/web';
import { Button, Dialog, Failure, Field, Icon, TextInput } from '@luwte/ui';
import { OwnAccountClient } from '../data/own-account-client';
import { PasswordField } from '../password-card/password-field';
import { typedOtp } from './otp';
import { RecoveryCodes } from './recovery-codes';

/** What password and code together are asked for. */
export type Proven = 'drop' | 'renew';

/** Asks password and code, and then takes the second factor away or gives new recovery codes. */
@Component({
  selector: 'lu-prove-dialog',
  imports: [Button, Dialog, Failure, Field, Icon, PasswordField, RecoveryCodes, TextInput, TranslocoPipe],
  template: `
    <lu-dialog
      [open]="true"
      [heading]="'identity.factor.' + act() | transloco"
      (openChange)="closed.emit(codes() !== null)"
    >
      @if (codes(); as made) {
        <lu-recovery-codes [codes]="made" />
      } @else {
        <p>{{ 'identity.factor.' + act() + 'Lead' | transloco }}</p>
        <form id="prove" class="lu-stack" novalidate (submit)="$event.preventDefault(); prove()">
          <lu-password-field
            [label]="'identity.password.current' | transloco"
            [errors]="passwordErrors()"
            [(value)]="password"
          />
          <lu-field
            scope="identity"
            [label]="'identity.login.code' | transloco"
            [hint]="'identity.login.codeHint' | transloco"
            [errors]="otpErrors()"
          >
            <input
              luInput
              inputmode="numeric"
              autocomplete="one-time-code"
              #typed
              [value]="otp()"
              (input)="otp.set(typed.value)"
            />
          </lu-field>
          @if (problem(); as failed) {
            @if (passwordErrors().length === 0 && otpErrors().length === 0) {
              <lu-failure [problem]="failed" [retry]="false" />
            }
          }
        </form>
      }
      @if (codes()) {
        <button dialogAction luButton="primary" type="button" (click)="closed.emit(true)">
          <lu-icon name="check" />{{ 'identity.recovery.kept' | transloco }}
        </button>
      } @else {
        <ng-container ngProjectAs="[dialogAction]">
          <button luButton type="button" (click)="closed.emit(false)">
            {{ 'app.kit.cancel' | transloco }}
          </button>
          <button
            type="submit"
            form="prove"
            [luButton]="act() === 'drop' ? 'danger' : 'primary'"
            [busy]="busy()"
          >
            {{ 'identity.factor.' + act() + 'Do' | transloco }}
          </button>
        </ng-container>
      }
    </lu-dialog>
  `,
})
export class ProveDialog {
  private readonly client = inject(OwnAccountClient);
  readonly act = input.required<Proven>();
  /** With true, something has changed. */
  readonly closed = output<boolean>();
  protected readonly password = signal('');
  protected readonly otp = signal('');
  protected readonly codes = signal<readonly string[] | null>(null);
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly passwordErrors = computed(() => {
    if (this.problem()?.code === 'identity.wrong-password') return [{ code: 'wrong-password' }];
    return this.tried() && this.password() === '' ? [{ code: 'required' }] : [];
  });
  private readonly formed = computed(() => /^(\d{6}|\d{12})$/.test(typedOtp(this.otp())));
  protected readonly otpErrors = computed(() => {
    if (this.problem()?.code === 'identity.otp-wrong') return [{ code: 'otp-wrong' }];
    return this.tried() && !this.formed() ? [{ code: 'otp-form' }] : [];
  });

  protected async prove(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.busy() || this.password() === '' || !this.formed()) return;
    const proof = { password: this.password(), otp: typedOtp(this.otp()) };
    this.busy.set(true);
    try {
      if (this.act() === 'renew') this.codes.set((await this.client.renewRecoveryCodes(proof)).codes);
      else {
        await this.client.dropFactor(proof);
        this.closed.emit(true);
      }
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
