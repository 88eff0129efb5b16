import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Preferences } from '@luwte/platform/web';
import type { ErasedPart } from '@luwte/visitors/domain';

/** What goes or stays, row by row: what it is, how much of it, and why it may stay. */
@Component({
  selector: 'lu-parts-table',
  imports: [TranslocoPipe],
  template: `
    <table class="lu-table">
      <caption class="lu-hidden">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'visitors.erasure.what' | transloco }}</th>
          <th scope="col" class="lu-number">{{ 'visitors.erasure.rows' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (part of shown(); track part.table + part.outcome) {
          <tr>
            <td>
              {{ part.what }}
              @if (part.why) {
                <p class="lu-soft">{{ part.why }}</p>
              }
            </td>
            <td class="lu-number">{{ part.rows }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    td p {
      font-size: var(--lu-text-s);
    }
  `,
})
export class PartsTable {
  private readonly preferences = inject(Preferences);
  readonly caption = input.required<string>();
  readonly parts = input.required<readonly ErasedPart[]>();
  protected readonly shown = computed(() => {
    const { language } = this.preferences.value();
    return this.parts().map(({ table, outcome, rows, what, why }) => ({
      table,
      outcome,
      rows,
      what: what[language],
      why: why?.[language] ?? null,
    }));
  });
}
