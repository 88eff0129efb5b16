import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { REASON_TEXT, type VisitDetail } from '@luwte/floor/domain';
import type { FieldError, Instant } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, Preferences, Session } from '@luwte/platform/web';
import { Button, Failure, Field, Icon, Notices, TextInput } from '@luwte/ui';
import { FloorClient } from '../data/floor-client';
import { fromLocalMoment, toLocalMoment } from '../entry/local-moment';
import { houseTime } from '../shared/house-time';
import { type FieldPair, TwoVersions } from '../shared/two-versions';
import {
  correctable,
  correctionErrors,
  correctionOf,
  type TimeName,
  type TimesDraft,
} from './correction-draft';

/** Puts the times of a visit right, with a reason. What stood there stays readable below the timeline. */
@Component({
  selector: 'lu-correct-form',
  imports: [Button, Failure, Field, Icon, TextInput, TranslocoPipe, TwoVersions],
  template: `
    @for (name of names(); track name) {
      <lu-field [label]="'floor.times.' + name | transloco" [errors]="errorsAt(name)" scope="floor">
        <input
          luInput
          type="datetime-local"
          [value]="typed()[name]"
          #field
          (input)="type(name, field.value)"
        />
      </lu-field>
    }
    <lu-field [label]="'floor.visit.correct.reason' | transloco" [errors]="errorsAt('reason')" scope="floor">
      <textarea
        luInput
        rows="2"
        [attr.maxlength]="limit.max"
        [value]="reason()"
        #why
        (input)="reason.set(why.value)"
      ></textarea>
    </lu-field>
    @if (theirs()) {
      <lu-two-versions
        [fields]="pairs()"
        [busy]="busy()"
        (keepMine)="keepMine()"
        (takeTheirs)="done.emit()"
      />
    } @else {
      @if (problem(); as failed) {
        <lu-failure [problem]="failed" [retry]="false" [kept]="'floor.kept' | transloco" />
      }
      <div class="lu-row">
        <button luButton="primary" type="button" [busy]="busy()" (click)="save()">
          <lu-icon name="check" />{{ 'floor.visit.correct.save' | transloco }}
        </button>
        <button luButton type="button" (click)="done.emit()">{{ 'app.kit.cancel' | transloco }}</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-3);
    }
  `,
})
export class CorrectForm {
  private readonly client = inject(FloorClient);
  private readonly clock = inject(Clock);
  private readonly notices = inject(Notices);
  private readonly preferences = inject(Preferences);
  private readonly texts = injectTexts();
  private readonly zone = inject(Session).timeZone;
  readonly visit = input.required<VisitDetail>();
  /** Finished, with a correction or without: read the visit again. */
  readonly done = output();

  protected readonly limit = REASON_TEXT;
  /** The visit as it was when the form opened: news must not change it under the worker's hands. */
  private readonly seen = linkedSignal<VisitDetail, VisitDetail>({
    source: () => this.visit(),
    computation: (visit, previous) => previous?.value ?? visit,
  });
  protected readonly names = computed(() => correctable(this.seen()));
  private readonly changed = signal<Partial<Record<TimeName, string>>>({});
  protected readonly typed = computed<Readonly<Record<TimeName, string>>>(() => {
    const { arrivedAt, seatedAt, leftAt } = this.seen();
    return {
      arrivedAt: toLocalMoment(arrivedAt, this.zone()),
      seatedAt: toLocalMoment(seatedAt, this.zone()),
      leftAt: toLocalMoment(leftAt, this.zone()),
      ...this.changed(),
    };
  });
  private readonly draft = computed<TimesDraft>(() => ({
    arrivedAt: fromLocalMoment(this.typed().arrivedAt, this.zone()),
    seatedAt: fromLocalMoment(this.typed().seatedAt, this.zone()),
    leftAt: fromLocalMoment(this.typed().leftAt, this.zone()),
  }));
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  /** What somebody else made of the visit meanwhile. */
  protected readonly theirs = signal<VisitDetail | null>(null);
  protected readonly pairs = computed<readonly FieldPair[]>(() => {
    const theirs = this.theirs();
    if (!theirs) return [];
    return this.names().map((name) => ({
      label: this.texts(`floor.times.${name}`),
      mine: this.shown(this.draft()[name]),
      theirs: this.shown(theirs[name]),
    }));
  });
  private readonly errors = computed(() =>
    this.tried() ? correctionErrors(this.seen(), this.draft(), this.reason(), this.clock.now()) : [],
  );

  protected errorsAt(name: TimeName | 'reason'): readonly FieldError[] {
    const own = this.errors().filter(({ pointer }) => pointer === `/${name}`);
    return own.length > 0 ? own : (this.problem()?.errorsAt(`/${name}`) ?? []);
  }

  protected type(name: TimeName, value: string): void {
    this.changed.update((changed) => ({ ...changed, [name]: value }));
  }

  protected save(): Promise<void> {
    return this.send(this.seen());
  }

  /** Writes this worker's times over those that somebody else saved. */
  protected async keepMine(): Promise<void> {
    const theirs = this.theirs();
    if (theirs) await this.send(theirs);
  }

  private async send(over: VisitDetail): Promise<void> {
    this.tried.set(true);
    if (this.errors().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const correction = correctionOf(over, this.draft(), this.reason());
      await this.client.correct({ id: over.id, version: over.version }, correction);
      this.notices.done(this.texts('floor.done.correct'));
      this.done.emit();
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
      this.theirs.set((await this.client.visit(this.seen().id)).value);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }

  private shown(at: Instant | null): string {
    return at === null ? '' : houseTime(at, 'moment', this.preferences.value().language, this.zone());
  }
}
