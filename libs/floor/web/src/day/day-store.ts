import { computed, effect, inject, Injectable, resource, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { HouseDayAction } from '@luwte/floor/domain';
import { asProblem, Live } from '@luwte/platform/web';
import { Notices } from '@luwte/ui';
import { debounceTime } from 'rxjs';
import { DayClient } from './day-client';

const GATHER_MS = 80;

/** Today's checklists and what is open, kept up to date: two people fill them in on two screens. */
@Injectable()
export class DayStore {
  private readonly client = inject(DayClient);
  private readonly notices = inject(Notices);
  readonly reading = resource({ loader: () => this.client.checklist() });
  readonly openMatters = resource({ loader: () => this.client.handover() });
  readonly colleagues = resource({ loader: () => this.client.colleagues() });

  readonly list = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  readonly matters = computed(() => (this.openMatters.hasValue() ? this.openMatters.value().matters : []));
  readonly problem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  /** Which list runs now. */
  readonly part = computed(() => {
    const state = this.list()?.house.state;
    if (state === 'planned' || state === 'opening') return 'opening' as const;
    return state === 'closed' ? null : ('closing' as const);
  });
  readonly missing = computed(() => {
    const list = this.list();
    if (!list) return [];
    return this.part() === 'opening' ? list.missingForOpening : list.missingForClosing;
  });
  readonly onDuty = computed(() => this.list()?.present.filter(({ until }) => until === null) ?? []);

  constructor() {
    const live = inject(Live);
    live
      .changes('floor.')
      .pipe(debounceTime(GATHER_MS), takeUntilDestroyed())
      .subscribe(() => this.refresh());
    // What was told before the stream stood is read again.
    effect(() => {
      if (live.connected()) untracked(() => this.refresh());
    });
  }

  refresh(): void {
    this.reading.reload();
    this.openMatters.reload();
  }

  /** Does something of the page and reads it again; tells what could not be done. */
  async act(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.notices.failed(asProblem(error));
      return false;
    } finally {
      this.refresh();
    }
  }

  /** Begins, opens, pauses or closes today as it is shown; rejects with the problem. */
  async change(action: HouseDayAction, reason: string | null, override = false): Promise<void> {
    const version = this.list()?.house.version ?? 0;
    try {
      await this.client.change(action, { reason, override }, version);
    } finally {
      this.refresh();
    }
  }
}
