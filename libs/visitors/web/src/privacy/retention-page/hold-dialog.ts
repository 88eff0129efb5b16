import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { wallClock } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, Session } from '@luwte/platform/web';
import { Banner, Button, Choice, Dialog, Failure, Field, Icon, Notices, TextInput } from '@luwte/ui';
import { formatCode, HOLD_REASONS, type HoldReason, type RetentionLine } from '@luwte/visitors/domain';
import { RetentionClient } from '../../data/retention-client';

/** Keeps a record beyond its term: why, and until when. */
@Component({
  selector: 'lu-hold-dialog',
  imports: [Banner, Button, Choice, Dialog, Failure, Field, Icon, TextInput, TranslocoPipe],
  template: `
    <lu-dialog
      [open]="true"
      [heading]="'visitors.retention.holdHeading' | transloco: { code: code() }"
      (openChange)="closed.emit()"
    >
      <lu-choice [legend]="'visitors.retention.why' | transloco" [options]="reasons()" [(value)]="reason" />
      @if (tried() && reason() === null) {
        <lu-banner tone="danger" urgent>{{ 'visitors.retention.whyMissing' | transloco }}</lu-banner>
      }
      <lu-field
        scope="visitors"
        [label]="'visitors.retention.lastDay' | transloco"
        [hint]="'visitors.retention.lastDayHint' | transloco"
        [optional]="true"
        [errors]="problem()?.errorsAt('/until') ?? []"
      >
        <input luInput #day type="date" [min]="today()" [value]="until()" (input)="until.set(day.value)" />
      </lu-field>
      @if (problem(); as failed) {
        <lu-failure [problem]="failed" [retry]="false" [kept]="'visitors.form.kept' | transloco" />
      }
      <button dialogAction luButton type="button" (click)="closed.emit()">
        {{ 'app.kit.cancel' | transloco }}
      </button>
      <button dialogAction luButton="primary" type="button" [busy]="busy()" (click)="save()">
        <lu-icon name="lock" />{{ 'visitors.retention.hold' | transloco }}
      </button>
    </lu-dialog>
  `,
})
export class HoldDialog {
  private readonly client = inject(RetentionClient);
  private readonly clock = inject(Clock);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly zone = inject(Session).timeZone;
  readonly line = input.required<RetentionLine>();
  readonly done = output();
  readonly closed = output();

  protected readonly today = computed(() => wallClock(this.clock.read(), this.zone()).day);
  protected readonly code = computed(() => formatCode(this.line().code));
  protected readonly reasons = computed(() =>
    HOLD_REASONS.map((value) => ({ value, label: this.texts(`visitors.retention.reasons.${value}`) })),
  );
  protected readonly reason = signal<HoldReason | null>(null);
  protected readonly until = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  protected async save(): Promise<void> {
    this.tried.set(true);
    const reason = this.reason();
    if (this.busy() || reason === null) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.hold(this.line().visitorId, { reason, until: this.until() || null });
      this.notices.done(this.texts('visitors.retention.held'));
      this.done.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
