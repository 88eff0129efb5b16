import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Preferences } from '@luwte/platform/web';
import type { ErasedPart } from '@luwte/visitors/domain';

interface Row {
  readonly key: string;
  readonly what: string;
  readonly count: number;
}

/** What goes or stays, row by row: what it is and how much of it; what stays stands below the reason why it may. */
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
      @for (group of groups(); track group.why) {
        <tbody>
          @if (group.why) {
            <tr>
              <th class="why" scope="rowgroup" colspan="2">{{ group.why }}</th>
            </tr>
          }
          @for (row of group.rows; track row.key) {
            <tr>
              <td>{{ row.what }}</td>
              <td class="lu-number">{{ row.count }}</td>
            </tr>
          }
        </tbody>
      }
    </table>
  `,
  styles: `
    .why {
      color: var(--lu-text-soft);
      font-size: var(--lu-text-s);
      font-weight: 400;
      text-align: start;
    }

    .lu-number {
      text-align: end;
    }
  `,
})
export class PartsTable {
  private readonly preferences = inject(Preferences);
  readonly caption = input.required<string>();
  readonly parts = input.required<readonly ErasedPart[]>();
  protected readonly groups = computed(() => {
    const { language } = this.preferences.value();
    const rows = this.parts().map(({ table, outcome, rows: count, what, why }) => ({
      why: why?.[language] ?? '',
      key: `${table} ${outcome}`,
      what: what[language],
      count,
    }));
    const groups = new Map<string, Row[]>();
    for (const { why, ...row } of rows) groups.set(why, [...(groups.get(why) ?? []), row]);
    return [...groups].map(([why, members]) => ({ why, rows: members }));
  });
}
