import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { newId } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts } from '@luwte/platform/web';
import { Banner, Button, Card, Choice, Confirm, Failure, Icon, PageHeader } from '@luwte/ui';
import { VisitorsClient } from '../data/visitors-client';
import { draftErrors, draftOf, type ProfileDraft, profileOf } from './profile-draft';
import { ProfileForm } from './profile-form';

const AGES = ['adult', 'minor'] as const;
type Age = (typeof AGES)[number];

/** Registers a visitor with as much or as little as is known; only "18 or older" is asked. */
@Component({
  selector: 'lu-register-page',
  imports: [Banner, Button, Card, Choice, Failure, Icon, PageHeader, ProfileForm, TranslocoPipe],
  templateUrl: './register-page.html',
  host: { class: 'lu-stack' },
})
export class RegisterPage {
  private readonly client = inject(VisitorsClient);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly confirm = inject(Confirm);
  private readonly texts = injectTexts();

  private readonly id = newId();
  private readonly empty = draftOf();
  protected readonly draft = signal<ProfileDraft>(this.empty);
  protected readonly age = signal<Age | null>(null);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly saved = signal(false);

  protected readonly ages = computed(() =>
    AGES.map((value) => ({ value, label: this.texts(`visitors.register.ages.${value}`) })),
  );
  protected readonly ageMissing = computed(() => this.tried() && this.age() === null);
  protected readonly invalid = computed(
    () => this.tried() && draftErrors(this.draft(), this.clock.read()).length > 0,
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || this.age() !== 'adult' || this.invalid()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.client.register({
        id: this.id,
        over18: true,
        ...profileOf(this.draft()),
      });
      this.saved.set(true);
      await this.router.navigate(['/house-rules/accept', id], { queryParams: { return: `/visitors/${id}` } });
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Asks before what was typed is left behind. */
  mayLeave(): boolean | Promise<boolean> {
    const same = JSON.stringify(this.draft()) === JSON.stringify(this.empty);
    if (this.saved() || same) return true;
    return this.confirm.ask({
      heading: this.texts('visitors.leaving.heading'),
      text: this.texts('visitors.leaving.text'),
      action: this.texts('visitors.leaving.action'),
    });
  }
}
