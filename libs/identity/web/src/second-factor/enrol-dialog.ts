import { Component, computed, inject, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NewSecondFactor } from '@luwte/identity/domain';
import { type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
import { Button, Dialog, Failure, Field, Icon, QrCode, Steps, TextInput } from '@luwte/ui';
import { OwnAccountClient } from '../data/own-account-client';
import { PasswordField } from '../password-card/password-field';
import { typedOtp } from './otp';
import { RecoveryCodes } from './recovery-codes';

/** Told beside the field that they are about. */
const AT_A_FIELD = ['identity.wrong-password', 'identity.otp-wrong'];

/** Sets the own second factor: the password, the app, a first code, and the recovery codes to keep. */
@Component({
  selector: 'lu-enrol-dialog',
  imports: [
    Button,
    Dialog,
    Failure,
    Field,
    Icon,
    PasswordField,
    QrCode,
    RecoveryCodes,
    Steps,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './enrol-dialog.html',
  styles: `
    .scan {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-5);
    }

    .scan > div {
      flex: 1 1 16rem;
    }

    code {
      display: block;
      font-size: var(--lu-text-m);
      overflow-wrap: anywhere;
    }
  `,
})
export class EnrolDialog {
  private readonly client = inject(OwnAccountClient);
  private readonly texts = injectTexts();
  /** With true, the factor is set. */
  readonly closed = output<boolean>();

  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly secret = signal<NewSecondFactor | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  private readonly problem = signal<ApiProblem | null>(null);
  protected readonly step = computed(() => (this.codes() ? 2 : this.secret() ? 1 : 0));
  protected readonly steps = computed(() =>
    ['password', 'app', 'codes'].map((name) => this.texts(`identity.factor.steps.${name}`)),
  );
  protected readonly grouped = computed(() => (this.secret()?.secret ?? '').replace(/(.{4})(?=.)/g, '$1 '));
  protected readonly shownProblem = computed(() => {
    const problem = this.problem();
    return problem && !AT_A_FIELD.includes(problem.code) ? problem : null;
  });
  protected readonly passwordErrors = computed(() => {
    if (this.problem()?.code === 'identity.wrong-password') return [{ code: 'wrong-password' }];
    return this.tried() && this.password() === '' ? [{ code: 'required' }] : [];
  });
  protected readonly codeErrors = computed(() => {
    if (this.problem()?.code === 'identity.otp-wrong') return [{ code: 'otp-wrong' }];
    return this.tried() && !isAppCode(this.code()) ? [{ code: 'otp-form' }] : [];
  });

  protected start(): Promise<void> {
    return this.send(this.password() !== '', async () => {
      this.secret.set(await this.client.startFactor(this.password()));
      this.tried.set(false);
    });
  }

  protected confirm(): Promise<void> {
    return this.send(isAppCode(this.code()), async () => {
      const { codes } = await this.client.confirmFactor(typedOtp(this.code()));
      this.codes.set(codes);
    });
  }

  private async send(whole: boolean, work: () => Promise<void>): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (!whole || this.busy()) return;
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

function isAppCode(text: string): boolean {
  return /^\d{6}$/.test(typedOtp(text));
}
