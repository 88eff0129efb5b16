import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EXCEPTION_NOTE, type OpeningHours } from '@luwte/floor/domain';
import { type FieldError, newId } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Session } from '@luwte/platform/web';
import {
  Button,
  Card,
  Confirm,
  Failure,
  Field,
  Icon,
  Notices,
  PageHeader,
  Skeleton,
  TextInput,
} from '@luwte/ui';
import { FloorClient } from '../data/floor-client';
import { LayoutChanges } from '../settings/layout-changes';
import { type FieldPair, TwoVersions } from '../shared/two-versions';
import { BlockFields } from './block-fields';
import {
  type BlockDraft,
  blockIndex,
  type ExceptionDraft,
  hoursDraftOf,
  hoursErrors,
  hoursOf,
} from './hours-draft';
import { hoursPairs } from './room-words';

/** When the house is open: blocks per weekday, and the days that differ. */
@Component({
  selector: 'lu-hours-page',
  imports: [
    BlockFields,
    Button,
    Card,
    Failure,
    Field,
    Icon,
    LayoutChanges,
    PageHeader,
    Skeleton,
    TextInput,
    TranslocoPipe,
    TwoVersions,
  ],
  templateUrl: './hours-page.html',
  styleUrl: './hours-page.css',
  host: { class: 'lu-stack' },
})
export class HoursPage {
  private readonly client = inject(FloorClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();

  protected readonly noteLimit = EXCEPTION_NOTE;
  protected readonly reading = resource({ loader: () => this.client.openingHours() });
  protected readonly readingProblem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  private readonly kept = linkedSignal<OpeningHours | null>(() =>
    this.reading.hasValue() ? this.reading.value() : null,
  );
  private readonly start = computed(() => hoursDraftOf(this.kept() ?? { blocks: [], exceptions: [] }));
  protected readonly draft = linkedSignal(() => this.start());
  protected readonly ready = computed(() => this.kept() !== null);
  protected readonly dirty = computed(() => this.draft() !== this.start());
  private readonly tried = signal(false);
  private readonly left = signal(false);
  private readonly session = inject(Session);
  protected readonly mayReadHistory = computed(() => this.session.can('floor.house-settings'));
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  /** What somebody else made of the hours meanwhile. */
  protected readonly theirs = signal<OpeningHours | null>(null);
  protected readonly pairs = computed<readonly FieldPair[]>(() => {
    const theirs = this.theirs();
    return theirs ? hoursPairs(hoursOf(this.draft()), theirs, this.texts) : [];
  });
  private readonly errors = computed(() => (this.tried() ? hoursErrors(this.draft()) : []));

  protected errorsAt(pointer: string): readonly FieldError[] {
    const all = [...this.errors(), ...(this.problem()?.errors ?? [])];
    const at = all.filter((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`));
    return at.slice(0, 1);
  }

  protected blockErrors(weekday: number): (index: number) => readonly FieldError[] {
    return (index) => this.errorsAt(`/blocks/${blockIndex(this.draft(), weekday, index)}`);
  }

  protected exceptionErrors(at: number): (index: number) => readonly FieldError[] {
    return (index) => this.errorsAt(`/exceptions/${at}/blocks/${index}`);
  }

  protected setDay(weekday: number, blocks: readonly BlockDraft[]): void {
    this.draft.update(({ week, exceptions }) => ({
      week: week.map((day) => (day.weekday === weekday ? { weekday, blocks } : day)),
      exceptions,
    }));
  }

  /** Every other weekday gets Monday's hours. */
  protected copyMonday(): void {
    this.draft.update(({ week, exceptions }) => ({
      week: week.map(({ weekday }) => ({ weekday, blocks: week[0]?.blocks ?? [] })),
      exceptions,
    }));
  }

  protected addException(): void {
    const added: ExceptionDraft = { key: newId(), day: '', blocks: [], note: '' };
    this.draft.update(({ week, exceptions }) => ({ week, exceptions: [...exceptions, added] }));
  }

  protected setException(key: string, change: Partial<ExceptionDraft>): void {
    this.draft.update(({ week, exceptions }) => ({
      week,
      exceptions: exceptions.map((one) => (one.key === key ? { ...one, ...change } : one)),
    }));
  }

  protected removeException(key: string): void {
    this.draft.update(({ week, exceptions }) => ({
      week,
      exceptions: exceptions.filter((one) => one.key !== key),
    }));
  }

  protected save(): Promise<void> {
    return this.send(this.kept()?.version ?? 0);
  }

  /** Writes this worker's hours over those that somebody else saved. */
  protected async keepMine(): Promise<void> {
    const theirs = this.theirs();
    if (theirs) await this.send(theirs.version);
  }

  protected takeTheirs(): void {
    this.kept.set(this.theirs());
    this.theirs.set(null);
    this.problem.set(null);
    this.tried.set(false);
  }

  /** Whether the page may be left: asks when something was changed and not saved. */
  mayLeave(): boolean | Promise<boolean> {
    if (this.left() || !this.dirty()) return true;
    return this.confirm.ask({
      heading: this.texts('floor.leaving.heading'),
      text: this.texts('floor.leaving.text'),
      action: this.texts('floor.leaving.action'),
      danger: true,
    });
  }

  /** Takes an earlier version into the form; saving it makes it the newest. */
  protected takeEarlier(version: object): void {
    if ('blocks' in version) this.draft.set(hoursDraftOf(version as OpeningHours));
  }

  private async send(version: number): Promise<void> {
    this.tried.set(true);
    if (hoursErrors(this.draft()).length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.editOpeningHours(hoursOf(this.draft()), version);
      this.left.set(true);
      this.notices.done(this.texts('floor.done.hours'));
      await this.router.navigateByUrl('/rooms');
    } catch (error) {
      await this.failed(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async failed(problem: ApiProblem): Promise<void> {
    this.problem.set(problem);
    if (!problem.stale) return;
    try {
      this.theirs.set(await this.client.openingHours());
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }
}
