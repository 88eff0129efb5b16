import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { IDENTITY_ROUTES, type DemoSignIns } from '@luwte/identity/domain';
import { UI_LANGUAGES } from '@luwte/platform/kernel';
import { apiUrl, asProblem, Preferences, Session, type ApiProblem } from '@luwte/platform/web';
import { Banner, Button, Choice, Failure, Field, Icon, TextInput } from '@luwte/ui';
import { typedOtp } from '../second-factor/otp';

const CODES_ASKED = ['otp-needed', 'otp-wrong'] as const;

/** Signs in, and shows the accounts of a demonstration when the house is one. */
@Component({
  selector: 'lu-login-page',
  imports: [Banner, Button, Choice, Failure, Field, FormField, Icon, TextInput, TranslocoPipe],
  templateUrl: './login-page.html',
  styleUrl: './login-page.css',
})
export class LoginPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly preferences = inject(Preferences);
  /** Where to go afterwards: a path of this program. */
  readonly return = input<string>();
  /** The session has ended by itself. */
  readonly ended = input<string>();

  private readonly credentials = signal({ email: '', password: '', otp: '' });
  protected readonly form = form(this.credentials, (field) => {
    required(field.email);
    required(field.password);
  });
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly shown = signal(false);
  protected readonly asksCode = signal(false);
  private readonly refusedCode = signal<'otp-needed' | 'otp-wrong' | null>(null);
  protected readonly codeErrors = computed(() => {
    const code = this.refusedCode();
    return code === null ? [] : [{ code }];
  });
  private readonly codeField = viewChild<ElementRef<HTMLInputElement>>('code');
  protected readonly language = computed(() => this.preferences.value().language);
  protected readonly languages = UI_LANGUAGES.map((value) => ({
    value,
    label: { nl: 'Nederlands', en: 'English' }[value],
  }));

  private readonly demo = httpResource<DemoSignIns>(() => apiUrl(IDENTITY_ROUTES.demo));
  protected readonly demoAccounts = computed(() => (this.demo.hasValue() ? this.demo.value().accounts : []));

  constructor() {
    effect(() => {
      if (this.refusedCode() !== null) this.codeField()?.nativeElement.focus();
    });
  }

  protected setLanguage(language: string | null): void {
    const chosen = UI_LANGUAGES.find((known) => known === language);
    if (chosen) this.preferences.set({ language: chosen });
  }

  /** Fills in a demonstration account and signs in with it. */
  protected async useDemo(email: string): Promise<void> {
    const password = this.demo.hasValue() ? (this.demo.value().password ?? '') : '';
    this.credentials.set({ email, password, otp: '' });
    await this.signIn();
  }

  protected async signIn(): Promise<void> {
    this.tried.set(true);
    if (this.form().invalid() || this.busy()) return;
    const { email, password } = this.credentials();
    const otp = typedOtp(this.credentials().otp);
    this.busy.set(true);
    this.problem.set(null);
    this.refusedCode.set(null);
    try {
      await this.session.signIn({ email: email.trim(), password, ...(otp ? { otp } : {}) });
      await this.router.navigateByUrl(pathWithin(this.return()));
    } catch (error) {
      this.refused(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** A code that is missing or wrong is asked for at its field; anything else is told above. */
  private refused(problem: ApiProblem): void {
    const code = CODES_ASKED.find((known) => problem.code === `identity.${known}`);
    if (code === undefined) this.problem.set(problem);
    else {
      this.asksCode.set(true);
      this.refusedCode.set(code);
    }
  }
}

/** Only a path of this program: never another host (OWASP: unvalidated redirects). */
export function pathWithin(wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
