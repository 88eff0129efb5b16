import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type BoardVisit, LEAVE_REASONS, type LeaveReason, leavingNeedsReason } from '@luwte/floor/domain';
import type { ApiProblem } from '@luwte/platform/web';
import { injectTexts } from '@luwte/platform/web';
import { Button, Choice, Failure, Icon, type Option } from '@luwte/ui';
import { BoardStore } from '../board/board-store';
import { FloorClient } from '../data/floor-client';

/** Reasons that make sense before sitting down, and instead of after-care. */
const REASONS: Readonly<Record<'waiting' | 'seated', readonly LeaveReason[]>> = {
  waiting: ['changed-mind', 'waited-too-long', 'called-away', 'asked-to-leave', 'other'],
  seated: ['feels-well', 'wants-outside', 'called-away', 'asked-to-leave', 'other'],
};

/** Shows somebody out. Leaving without having sat down, or without after-care, asks why. */
@Component({
  selector: 'lu-leave-form',
  imports: [Button, Choice, Failure, Icon, TranslocoPipe],
  template: `
    @if (needsReason()) {
      <p>{{ 'floor.leave.why.' + visit().state | transloco }}</p>
      <lu-choice
        size="big"
        [legend]="'floor.leave.reason' | transloco"
        [options]="options()"
        [(value)]="reason"
      />
    } @else {
      <p>{{ 'floor.leave.plain' | transloco }}</p>
    }
    @if (problem(); as failed) {
      <lu-failure [problem]="failed" [retry]="false" />
    }
    <button
      luButton="primary"
      size="big"
      type="button"
      [busy]="busy()"
      [disabled]="needsReason() && reason() === null"
      (click)="leave()"
    >
      <lu-icon name="logout" />{{ 'floor.leave.go' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-4);
    }
  `,
})
export class LeaveForm {
  private readonly store = inject(BoardStore);
  private readonly client = inject(FloorClient);
  private readonly texts = injectTexts();
  readonly visit = input.required<BoardVisit>();
  readonly done = output();

  protected readonly reason = signal<LeaveReason | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly needsReason = computed(() => leavingNeedsReason(this.visit().state));
  protected readonly options = computed<readonly Option<LeaveReason>[]>(() => {
    const { state } = this.visit();
    const reasons = state === 'after-care' ? LEAVE_REASONS : REASONS[state];
    return reasons.map((value) => ({
      value,
      label: this.texts(`floor.leave.reasons.${value}`),
    }));
  });

  protected async leave(): Promise<void> {
    this.busy.set(true);
    const visit = this.visit();
    const reason = this.needsReason() ? this.reason() : null;
    const problem = await this.store.act(visit, 'check-out', () => this.client.checkOut(visit, { reason }), {
      quiet: true,
    });
    this.busy.set(false);
    this.problem.set(problem);
    if (!problem) this.done.emit();
  }
}
