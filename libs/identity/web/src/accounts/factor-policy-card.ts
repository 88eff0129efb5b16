import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Role } from '@luwte/identity/domain';
import { type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
import { Banner, Button, Card, Failure, Icon, Notices, Skeleton } from '@luwte/ui';
import { AccountsClient } from '../data/accounts-client';
import { RoleChoice } from './role-choice';

/** Of which roles the house asks a second factor. When somebody decided first, both decisions are named. */
@Component({
  selector: 'lu-factor-policy-card',
  imports: [Banner, Button, Card, Failure, Icon, RoleChoice, Skeleton, TranslocoPipe],
  template: `
    <lu-card class="lu-screen-only" icon="shield" [heading]="'accounts.policy.title' | transloco">
      <p class="lu-soft">{{ 'accounts.policy.lead' | transloco }}</p>
      @if (reading.error(); as error) {
        <lu-failure [problem]="problemOf(error)" (again)="reading.reload()" />
      } @else if (policy(); as shown) {
        @if (!shown.enforced) {
          <lu-banner tone="info">{{ 'accounts.policy.demo' | transloco }}</lu-banner>
        }
        <form class="lu-stack" novalidate (submit)="$event.preventDefault(); save(shown.version)">
          <lu-role-choice [legend]="'accounts.policy.roles' | transloco" [(value)]="roles" />
          @if (problem(); as failed) {
            @if (failed.stale) {
              <lu-banner tone="warning" urgent [heading]="'accounts.stale' | transloco">
                {{ 'accounts.policy.theirs' | transloco: { roles: names(shown.roles) } }}
                <button bannerAction luButton type="button" (click)="takeTheirs()">
                  {{ 'accounts.takeTheirs' | transloco }}
                </button>
              </lu-banner>
            } @else {
              <lu-failure [problem]="failed" [retry]="false" />
            }
          }
          <div>
            <button luButton type="submit" [busy]="busy()">
              <lu-icon name="check" />{{ 'accounts.policy.save' | transloco }}
            </button>
          </div>
        </form>
      } @else {
        <lu-skeleton shape="rows" [count]="3" />
      }
    </lu-card>
  `,
})
export class FactorPolicyCard {
  private readonly client = inject(AccountsClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly problemOf = asProblem;
  protected readonly reading = resource({ loader: () => this.client.policy() });
  protected readonly policy = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly roles = linkedSignal<readonly Role[] | null, readonly Role[]>({
    source: () => this.policy()?.roles ?? null,
    computation: (roles, before) => (this.problem()?.stale && before ? before.value : (roles ?? [])),
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  protected names(roles: readonly Role[]): string {
    return roles.map((role) => this.texts(`app.roles.${role}.name`)).join(', ') || '–';
  }

  protected takeTheirs(): void {
    this.problem.set(null);
    this.roles.set(this.policy()?.roles ?? []);
  }

  protected async save(version: number): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.changePolicy({ roles: this.roles() }, version);
      this.problem.set(null);
      this.notices.done(this.texts('accounts.policy.saved'));
      this.reading.reload();
    } catch (error) {
      this.problem.set(asProblem(error));
      if (this.problem()?.stale) this.reading.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
