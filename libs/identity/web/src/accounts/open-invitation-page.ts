import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MadeLink } from '@luwte/identity/domain';
import type { Created, Id } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Moments } from '@luwte/platform/web';
import { Button, Card, Confirm, Failure, Icon, Notices, PageHeader, Skeleton, Status } from '@luwte/ui';
import { AccountsClient } from '../data/accounts-client';
import { LinkSheet } from './link-sheet';

/** An invitation that was not answered: make its link, send it, make it again, withdraw it. */
@Component({
  selector: 'lu-open-invitation-page',
  imports: [Button, Card, Failure, Icon, LinkSheet, PageHeader, Skeleton, Status, TranslocoPipe],
  templateUrl: './open-invitation-page.html',
  host: { class: 'lu-stack' },
})
export class OpenInvitationPage {
  private readonly client = inject(AccountsClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly texts = injectTexts();
  protected readonly moments = inject(Moments);
  /** From the path. */
  readonly id = input.required<Id>();
  protected readonly problemOf = asProblem;
  protected readonly reading = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.invitation(params),
  });
  protected readonly invitation = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly link = signal<MadeLink | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  protected makeLink(send: boolean): Promise<void> {
    return this.act(async (version) => {
      this.link.set(await this.client.linkInvitation(this.id(), send, version));
      this.reading.reload();
    });
  }

  protected async withdraw(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.texts('accounts.invitation.withdraw'),
      text: this.texts('accounts.invitation.withdrawLead'),
      action: this.texts('accounts.invitation.withdraw'),
      danger: true,
    });
    if (!sure) return;
    await this.act(async (version): Promise<Created> => {
      const withdrawn = await this.client.withdraw(this.id(), version);
      this.notices.done(this.texts('accounts.invitation.withdrawn'));
      await this.router.navigateByUrl('/accounts');
      return withdrawn;
    });
  }

  private async act(work: (version: number) => Promise<unknown>): Promise<void> {
    const invitation = this.invitation();
    if (!invitation || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work(invitation.version);
    } catch (error) {
      this.problem.set(asProblem(error));
      if (this.problem()?.stale) this.reading.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
