import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, type Versioned } from '@luwte/platform/web';
import { Banner, Button, Confirm, Failure, Icon, Notices, PageHeader, Skeleton } from '@luwte/ui';
import type { VisitorCard, VisitorProfile } from '@luwte/visitors/domain';
import { VisitorsClient } from '../data/visitors-client';
import { ChooseVersion } from './choose-version';
import { changesBetween, draftErrors, draftOf, type ProfileDraft, profileOf } from './profile-draft';
import { ProfileForm } from './profile-form';

/** Completes or corrects a visitor's profile. When a colleague saved first, both versions are shown. */
@Component({
  selector: 'lu-edit-page',
  imports: [Banner, Button, ChooseVersion, Failure, Icon, PageHeader, ProfileForm, Skeleton, TranslocoPipe],
  templateUrl: './edit-page.html',
  host: { class: 'lu-stack' },
})
export class EditPage {
  private readonly client = inject(VisitorsClient);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.card(params),
  });
  /** The row as this worker's changes count from it. */
  private readonly base = linkedSignal<Versioned<VisitorCard> | null>(() =>
    this.read.hasValue() ? this.read.value() : null,
  );
  protected readonly draft = linkedSignal<ProfileDraft>(() => draftOf(this.base()?.value));
  protected readonly back = computed(() => `/visitors/${this.id()}`);
  protected readonly ready = computed(() => this.base() !== null);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly theirs = signal<Versioned<VisitorCard> | null>(null);
  private readonly saved = signal(false);

  /** All three versions, when a colleague saved first. */
  protected readonly versions = computed(() => {
    const [base, theirs] = [this.base(), this.theirs()];
    return base && theirs ? { base: base.value, mine: profileOf(this.draft()), theirs: theirs.value } : null;
  });
  protected readonly invalid = computed(
    () => this.tried() && draftErrors(this.draft(), this.clock.read()).length > 0,
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const base = this.base();
    this.tried.set(true);
    if (!base || this.invalid()) return;
    await this.send(base, profileOf(this.draft()));
  }

  /** Saves what the worker chose from both versions, on top of the colleague's. */
  protected async settle(profile: VisitorProfile): Promise<void> {
    const theirs = this.theirs();
    if (!theirs) return;
    this.base.set(theirs);
    this.draft.set(draftOf(profile));
    this.theirs.set(null);
    await this.send(theirs, profile);
  }

  /** Asks before what was typed is left behind. */
  mayLeave(): boolean | Promise<boolean> {
    const before = this.base();
    const same =
      before !== null && Object.keys(changesBetween(before.value, profileOf(this.draft()))).length === 0;
    if (this.saved() || before === null || same) return true;
    return this.confirm.ask({
      heading: this.texts('visitors.leaving.heading'),
      text: this.texts('visitors.leaving.text'),
      action: this.texts('visitors.leaving.action'),
    });
  }

  private async send(base: Versioned<VisitorCard>, profile: VisitorProfile): Promise<void> {
    if (this.busy()) return;
    const changes = changesBetween(base.value, profile);
    this.busy.set(true);
    this.problem.set(null);
    try {
      if (Object.keys(changes).length > 0) await this.client.update(this.id(), changes, base.version);
      this.saved.set(true);
      this.notices.done(this.texts('visitors.edit.done'));
      await this.router.navigateByUrl(this.back());
    } catch (error) {
      await this.refused(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async refused(problem: ApiProblem): Promise<void> {
    if (!problem.stale) {
      this.problem.set(problem);
      return;
    }
    try {
      this.theirs.set(await this.client.card(this.id()));
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }
}
