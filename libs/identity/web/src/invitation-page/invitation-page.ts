import { Component, computed, DOCUMENT, inject, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  ACCOUNT_NAME,
  LINK_TOKEN,
  type LinkView,
  NEW_PASSWORD,
  passwordErrors,
} from '@luwte/identity/domain';
import { keepsText, UI_LANGUAGES, type UiLanguage } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Moments, Preferences } from '@luwte/platform/web';
import { Button, Choice, Empty, Failure, Field, Icon, Notices, Skeleton, Status, TextInput } from '@luwte/ui';
import { LinkClient } from '../data/link-client';
import { PasswordField } from '../password-card/password-field';
import { typedOtp } from '../second-factor/otp';

const OTP_PROBLEMS = ['identity.otp-needed', 'identity.otp-wrong'];

/**
 * For who was given a link, without signing in: joins a house with a new account or the one from another house, or
 * chooses a new password. The token is read from the fragment of the address once and taken out of it.
 */
@Component({
  selector: 'lu-invitation-page',
  imports: [
    Button,
    Choice,
    Empty,
    Failure,
    Field,
    Icon,
    PasswordField,
    Skeleton,
    Status,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './invitation-page.html',
  styleUrl: '../login-page/login-page.css',
})
export class InvitationPage {
  private readonly client = inject(LinkClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly preferences = inject(Preferences);
  private readonly texts = injectTexts();
  protected readonly moments = inject(Moments);
  private readonly token = takeToken(inject(DOCUMENT));
  protected readonly limits = { name: ACCOUNT_NAME, password: NEW_PASSWORD };
  protected readonly problemOf = asProblem;

  protected readonly reading = resource({
    loader: async () => (this.token === null ? null : this.read(this.token)),
  });
  protected readonly link = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly spent = computed(() => {
    const error = this.reading.error();
    return this.token === null || (error !== undefined && asProblem(error).status === 404);
  });

  protected readonly known = signal<'new' | 'existing'>('new');
  protected readonly ways = computed(() =>
    (['new', 'existing'] as const).map((value) => ({
      value,
      label: this.texts(`accounts.invited.${value}`),
    })),
  );
  protected readonly language = computed(() => this.preferences.value().language);
  protected readonly languages = UI_LANGUAGES.map((value) => ({
    value,
    label: { nl: 'Nederlands', en: 'English' }[value],
  }));
  protected readonly name = signal('');
  protected readonly password = signal('');
  protected readonly otp = signal('');
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  /** The own password is typed, not a new one chosen. */
  protected readonly joins = computed(() => this.link()?.kind === 'join' && this.known() === 'existing');
  protected readonly asksCode = computed(
    () => OTP_PROBLEMS.includes(this.problem()?.code ?? '') || this.otp() !== '',
  );
  protected readonly nameErrors = computed(() =>
    this.tried() && this.needsName() && !keepsText(this.name(), ACCOUNT_NAME) ? [{ code: 'required' }] : [],
  );
  private readonly needsName = computed(() => this.link()?.kind === 'join' && !this.joins());
  private readonly faults = computed(() => {
    const link = this.link();
    if (this.joins()) return this.password() === '' ? [{ pointer: '/password', code: 'required' }] : [];
    const name = this.needsName() ? this.name() : (link?.name ?? '');
    return passwordErrors(this.password(), { email: link?.email ?? '', name });
  });
  protected readonly passwordErrors = computed(() =>
    this.tried() && this.faults().length > 0 ? this.faults() : (this.problem()?.errorsAt('/password') ?? []),
  );
  protected readonly codeErrors = computed(() => {
    const code = this.problem()?.code ?? '';
    return OTP_PROBLEMS.includes(code) ? [{ code: code.replace('identity.', '') }] : [];
  });
  protected readonly shownProblem = computed(() => {
    const problem = this.problem();
    return problem && this.codeErrors().length === 0 && problem.errors.length === 0 ? problem : null;
  });

  protected setLanguage(language: string | null): void {
    const chosen = UI_LANGUAGES.find((one) => one === language);
    if (chosen) this.preferences.set({ language: chosen });
  }

  protected choose(way: 'new' | 'existing' | null): void {
    this.known.set(way ?? 'new');
    this.tried.set(false);
    this.problem.set(null);
    this.password.set('');
  }

  protected async send(): Promise<void> {
    const link = this.link();
    this.tried.set(true);
    if (!link || this.busy() || this.faults().length + this.nameErrors().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.answer(link, this.token ?? '', this.language());
      this.notices.done(this.texts(`accounts.invited.done.${link.kind}`));
      await this.router.navigateByUrl('/login');
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private answer({ kind }: LinkView, token: string, language: UiLanguage): Promise<void> {
    const password = this.password();
    if (kind === 'password') return this.client.setPassword({ token, password });
    if (!this.joins()) return this.client.accept({ token, name: this.name().trim(), language, password });
    const otp = typedOtp(this.otp());
    return this.client.join({ token, password, ...(otp !== '' && { otp }) });
  }

  private async read(token: string): Promise<LinkView> {
    const link = await this.client.read(token);
    this.name.set(link.name);
    return link;
  }
}

/** Takes the token out of the address, so that it stays neither in the history nor on the screen. */
function takeToken({ defaultView }: Document): string | null {
  if (!defaultView) return null;
  const token = defaultView.location.hash.slice(1);
  defaultView.history.replaceState(defaultView.history.state, '', defaultView.location.pathname);
  return LINK_TOKEN.pattern.test(token) ? token : null;
}
