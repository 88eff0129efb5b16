import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type AccountAct,
  type AccountView,
  closedBecause,
  type MadeLink,
  type Role,
  type SignInLine,
} from '@luwte/identity/domain';
import type { Id } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Moments } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Card,
  Confirm,
  Failure,
  Icon,
  Notices,
  PageHeader,
  ProblemTexts,
  Skeleton,
  Status,
} from '@luwte/ui';
import { AccountsClient } from '../data/accounts-client';
import { SignInsList } from '../sign-ins/sign-ins-list';
import { STATUS_MARKS } from './account-words';
import { LinkSheet } from './link-sheet';
import { RoleChoice } from './role-choice';

/** A colleague's account in this house: roles, letting in and out, a way in again, sign-ins. */
@Component({
  selector: 'lu-account-of-page',
  imports: [
    Banner,
    Button,
    Card,
    Failure,
    Icon,
    LinkSheet,
    PageHeader,
    RoleChoice,
    SignInsList,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './account-of-page.html',
  host: { class: 'lu-stack' },
})
export class AccountOfPage {
  private readonly client = inject(AccountsClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly sentences = inject(ProblemTexts);
  private readonly texts = injectTexts();
  protected readonly moments = inject(Moments);
  /** From the path. */
  readonly id = input.required<Id>();
  protected readonly marks = STATUS_MARKS;
  protected readonly problemOf = asProblem;
  protected readonly reading = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.account(params),
  });
  protected readonly signIns = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.signIns(params),
  });
  /** What was read last stays while it is read again. */
  protected readonly account = linkedSignal<AccountView | null, AccountView | null>({
    source: () => (this.reading.hasValue() ? this.reading.value() : null),
    computation: (read, before) => read ?? before?.value ?? null,
  });
  protected readonly roles = linkedSignal<readonly Role[]>(() => this.account()?.roles ?? []);
  protected readonly theirs = signal<readonly Role[] | null>(null);
  protected readonly link = signal<MadeLink | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly changed = computed(
    () => this.roles().join() !== [...(this.account()?.roles ?? [])].sort(byOrder(this.roles())).join(),
  );

  /** Why an act is closed, in a sentence; null when it is open. */
  protected closed(act: AccountAct): string | null {
    const account = this.account();
    const why = account && closedBecause(act, account, this.roles());
    return why ? this.sentences.of({ status: 409, code: why.code }) : null;
  }

  protected async saveRoles(version: number): Promise<void> {
    const mine = this.roles();
    await this.send(async () => {
      await this.client.changeRoles(this.id(), mine, version);
      this.theirs.set(null);
      this.notices.done(this.texts('accounts.account.rolesSaved'));
    });
    if (!this.problem()?.stale) return;
    this.theirs.set(this.account()?.roles ?? []);
    this.roles.set(mine);
  }

  protected takeTheirs(): void {
    this.roles.set(this.account()?.roles ?? []);
    this.theirs.set(null);
    this.problem.set(null);
  }

  protected names(roles: readonly Role[]): string {
    return roles.map((role) => this.texts(`app.roles.${role}.name`)).join(', ');
  }

  protected block(): Promise<void> {
    return this.sure('block', (version) => this.client.block(this.id(), version));
  }

  protected unblock(): Promise<void> {
    return this.sure('unblock', (version) => this.client.unblock(this.id(), version));
  }

  protected resetFactor(): Promise<void> {
    return this.sure('resetFactor', (version) => this.client.resetFactor(this.id(), version));
  }

  protected linkPassword(send: boolean): Promise<void> {
    return this.send(async (version) => {
      this.link.set(await this.client.linkPassword(this.id(), send, version));
    });
  }

  protected endSignIn({ id }: SignInLine): Promise<void> {
    return this.send(async () => {
      await this.client.endSignIn(this.id(), id);
      this.notices.done(this.texts('identity.signIns.ended'));
    });
  }

  protected endSignIns(): Promise<void> {
    return this.sure('endSignIns', () => this.client.endSignIns(this.id()));
  }

  private async sure(act: string, work: (version: number) => Promise<unknown>): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: this.texts(`accounts.acts.${act}.heading`, { name: this.account()?.name ?? '' }),
      text: this.texts(`accounts.acts.${act}.text`),
      action: this.texts(`accounts.acts.${act}.action`),
      danger: act !== 'unblock',
    });
    if (!agreed) return;
    await this.send(async (version) => {
      await work(version);
      this.notices.done(this.texts(`accounts.acts.${act}.done`));
    });
  }

  private async send(work: (version: number) => Promise<void>): Promise<void> {
    const account = this.account();
    if (!account || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work(account.version);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
    await this.readAgain();
    this.busy.set(false);
  }

  private async readAgain(): Promise<void> {
    try {
      this.account.set(await this.client.account(this.id()));
      this.signIns.reload();
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }
}

/** Roles come in the order of the choice; those that are held are compared in that order. */
function byOrder(order: readonly Role[]): (one: Role, other: Role) => number {
  return (one, other) => order.indexOf(one) - order.indexOf(other);
}
