import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { registerNumber } from '@luwte/floor/domain';
import { newId } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts } from '@luwte/platform/web';
import { Banner, Button, Card, Failure, Icon, Notices, PageHeader } from '@luwte/ui';
import { type FoundDraft, foundErrors, FoundFields } from './found-fields';
import { LeftBehindClient } from './left-behind-client';

/** Registers something that was left behind; the answer tells the number for the bag. */
@Component({
  selector: 'lu-register-left-behind-page',
  imports: [Banner, Button, Card, Failure, FoundFields, Icon, PageHeader, TranslocoPipe],
  template: `
    <lu-page-header
      back="/left-behind"
      [heading]="'left-behind.new' | transloco"
      [lead]="'left-behind.newLead' | transloco"
    />
    <lu-banner tone="info" icon="shield">{{ 'left-behind.safety' | transloco }}</lu-banner>
    <form class="lu-stack" novalidate (submit)="$event.preventDefault(); save()">
      <lu-card>
        <lu-found-fields [(found)]="found" [errors]="errors()" />
      </lu-card>
      @if (problem(); as failed) {
        <lu-failure [problem]="failed" [retry]="false" [kept]="'floor.kept' | transloco" />
      }
      <div>
        <button luButton="primary" size="big" type="submit" [busy]="busy()">
          <lu-icon name="check" />{{ 'left-behind.register' | transloco }}
        </button>
      </div>
    </form>
  `,
  host: { class: 'lu-stack' },
})
export class RegisterLeftBehindPage {
  private readonly client = inject(LeftBehindClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  /** One per form: sent twice, it is registered once. */
  private readonly id = newId();
  protected readonly found = signal<FoundDraft>({
    foundAt: inject(Clock).read(),
    place: '',
    form: 'powder',
    description: '',
    sealNumber: '',
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal(false);
  protected readonly errors = computed(() => [
    ...(this.tried() ? foundErrors(this.found()) : []),
    ...(this.problem()?.errors ?? []),
  ]);

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (foundErrors(this.found()).length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const registered = await this.client.register({ ...this.found(), id: this.id });
      this.notices.done(this.texts('left-behind.registered', { number: registerNumber(registered) }));
      await this.router.navigate(['/left-behind', registered.id]);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
