import { Component, computed, effect, inject, resource, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { NOTE_ROUTES, type UnreadNotes } from '@luwte/floor/domain';
import { Api, Live } from '@luwte/platform/web';
import { debounceTime } from 'rxjs';

const GATHER_MS = 300;

/** How many messages of colleagues the account has not seen. */
@Component({
  selector: 'lu-notes-badge',
  imports: [TranslocoPipe],
  template: `
    @if (count() > 0) {
      <span class="lu-number" aria-hidden="true">{{ count() }}</span>
      <span class="lu-hidden">{{ 'app.shell.unread' | transloco: { count: count() } }}</span>
    }
  `,
  styles: `
    :host {
      position: absolute;
      inset-block-start: -0.25rem;
      inset-inline-end: 0;
    }

    .lu-number {
      display: grid;
      place-items: center;
      min-inline-size: 1.375rem;
      block-size: 1.375rem;
      padding-inline: 0.25rem;
      border-radius: var(--lu-radius-full);
      background: var(--lu-danger-solid);
      color: var(--lu-on-danger-solid);
      font-size: var(--lu-text-xs);
      font-weight: var(--lu-weight-bold);
    }
  `,
})
export class NotesBadge {
  private readonly api = inject(Api);
  private readonly reading = resource({ loader: () => this.api.get<UnreadNotes>(NOTE_ROUTES.unread) });
  protected readonly count = computed(() => (this.reading.hasValue() ? this.reading.value().count : 0));

  constructor() {
    const live = inject(Live);
    live
      .changes('floor.note-changed', 'floor.note-read')
      .pipe(debounceTime(GATHER_MS), takeUntilDestroyed())
      .subscribe(() => this.reading.reload());
    // What was told before the stream stood is read again.
    effect(() => {
      if (live.connected()) untracked(() => this.reading.reload());
    });
  }
}
