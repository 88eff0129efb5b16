import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ACCOUNT_NAME, EMAIL, type Role } from '@luwte/identity/domain';
import { keepsText } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem } from '@luwte/platform/web';
import { Banner, Button, Card, Failure, Field, Icon, PageHeader, TextInput } from '@luwte/ui';
import { AccountsClient } from '../data/accounts-client';
import { RoleChoice } from './role-choice';

/** Invites somebody to work in the house. */
@Component({
  selector: 'lu-invite-page',
  imports: [Banner, Button, Card, Failure, Field, Icon, PageHeader, RoleChoice, TextInput, TranslocoPipe],
  templateUrl: './invite-page.html',
  styles: `
    lu-field {
      max-inline-size: 34rem;
    }
  `,
  host: { class: 'lu-stack' },
})
export class InvitePage {
  private readonly client = inject(AccountsClient);
  private readonly router = inject(Router);
  protected readonly limits = { name: ACCOUNT_NAME, email: EMAIL };
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly roles = signal<readonly Role[]>([]);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly nameErrors = computed(() =>
    this.tried() && !keepsText(this.name(), ACCOUNT_NAME) ? [{ code: 'required' }] : [],
  );
  protected readonly emailErrors = computed(() => {
    if (this.tried() && !keepsText(this.email(), EMAIL)) return [{ code: 'email' }];
    return this.problem()?.errorsAt('/email') ?? [];
  });
  protected readonly withoutRole = computed(() => this.tried() && this.roles().length === 0);

  protected async invite(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.busy() || this.nameErrors().length + this.emailErrors().length > 0 || this.withoutRole()) return;
    this.busy.set(true);
    try {
      const { id } = await this.client.invite({
        name: this.name().trim(),
        email: this.email().trim(),
        roles: this.roles(),
      });
      await this.router.navigate(['/accounts', 'invitations', id]);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
