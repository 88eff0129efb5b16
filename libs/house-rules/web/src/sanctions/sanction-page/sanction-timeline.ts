import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SanctionEvent } from '@luwte/house-rules/domain';
import { SanctionWords } from '../shared/sanction-words';

/** Everything that happened to a sanction, oldest first, with what it said before a correction. */
@Component({
  selector: 'lu-sanction-timeline',
  imports: [TranslocoPipe],
  template: `
    <ol role="list">
      @for (event of events(); track event.id) {
        <li>
          <p>
            <strong>{{ 'house-rules.sanctionEvents.' + event.kind | transloco }}</strong>
          </p>
          <p class="lu-soft">{{ words.moment(event.at) }} · {{ event.accountName }}</p>
          @if (event.note) {
            <p class="note" dir="auto">{{ event.note }}</p>
          }
          @if (event.before; as before) {
            <details>
              <summary>{{ 'house-rules.sanctions.before' | transloco }}</summary>
              <p>
                {{ words.step({ step: before.step, days: before.days ?? null }) }}
                @if (before.scope) {
                  · {{ 'house-rules.scopes.' + before.scope | transloco }}
                }
                · {{ words.moment(before.startsAt) }}
              </p>
              @if (before.facts) {
                <p class="note" dir="auto">{{ before.facts }}</p>
              }
            </details>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--lu-space-3);
    }

    li {
      padding-inline-start: var(--lu-space-3);
      border-inline-start: 3px solid var(--lu-line-strong);
    }

    .note {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }

    summary {
      min-block-size: var(--lu-target);
      align-content: center;
      cursor: pointer;
    }
  `,
})
export class SanctionTimeline {
  protected readonly words = inject(SanctionWords);
  readonly events = input.required<readonly SanctionEvent[]>();
}
