import { inject, Injectable, signal } from '@angular/core';
import { ProblemTexts, type Told } from '../failure/problem-texts';
import type { Tone } from '../status/tone';

/** How long a routine act can be undone. */
export const UNDO_SECONDS = 10;

export interface Notice {
  readonly id: number;
  readonly tone: Tone;
  readonly text: string;
  readonly seconds: number;
  readonly undo?: () => void | Promise<void>;
}

/** Short news at the edge of the screen: what was done (with ten seconds to undo it) and what failed. */
@Injectable({ providedIn: 'root' })
export class Notices {
  private readonly texts = inject(ProblemTexts);
  private readonly shown = signal<readonly Notice[]>([]);
  private made = 0;
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();

  readonly list = this.shown.asReadonly();

  /** Something was done; with `undo` it can be taken back for ten seconds. */
  done(text: string, undo?: () => void | Promise<void>): void {
    this.show({ tone: 'success', text, seconds: undo ? UNDO_SECONDS : 5, undo });
  }

  /** Something failed that has no place of its own on the page; stays until it is closed. */
  failed(problem: Told): void {
    this.show({ tone: 'danger', text: this.texts.of(problem), seconds: 0 });
  }

  close(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.shown.update((notices) => notices.filter((notice) => notice.id !== id));
  }

  /** Takes the notice's act back; a failure to do so is shown in its place. */
  async undo(notice: Notice): Promise<void> {
    this.close(notice.id);
    try {
      await notice.undo?.();
    } catch (error) {
      this.failed(isTold(error) ? error : { status: 0, code: 'web.unexpected' });
    }
  }

  private show(notice: Omit<Notice, 'id'>): void {
    const id = (this.made += 1);
    this.shown.update((notices) => [...notices.slice(-2), { ...notice, id }]);
    if (notice.seconds > 0)
      this.timers.set(
        id,
        setTimeout(() => this.close(id), notice.seconds * 1000),
      );
  }
}

function isTold(error: unknown): error is Told {
  return typeof error === 'object' && error !== null && 'status' in error && 'code' in error;
}
