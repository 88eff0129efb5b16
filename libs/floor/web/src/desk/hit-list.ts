import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { injectTexts, Moments } from '@luwte/platform/web';
import { Icon } from '@luwte/ui';
import { formatCode, type VisitorListItem } from '@luwte/visitors/domain';
import { DeskAlert } from './alert-mark';

/** A line under the search: somebody whom the house knows, or the way to register a new guest with that name. */
export type Hit =
  | { readonly kind: 'visitor'; readonly visitor: VisitorListItem }
  | { readonly kind: 'new'; readonly name: string };

/** The letter that stands for "new guest" when it is all that was typed. */
const NEW_KEY = 'n';

/** What to show for `typed`: who looks like it, and a new guest: first when the key for it was pressed, else last. */
export function hitsFor(typed: string, found: readonly VisitorListItem[]): readonly Hit[] {
  const known = found.map((visitor): Hit => ({ kind: 'visitor', visitor }));
  const isKey = typed.trim() === NEW_KEY;
  const fresh: Hit = { kind: 'new', name: isKey ? '' : typed.trim() };
  return isKey ? [fresh, ...known] : [...known, fresh];
}

/** Who was found, best first. The arrow keys move the mark while the cursor stays in the search. */
@Component({
  selector: 'lu-hit-list',
  imports: [DeskAlert, Icon, TranslocoPipe],
  templateUrl: './hit-list.html',
  styleUrl: './hit-list.css',
})
export class HitList {
  private readonly texts = injectTexts();
  private readonly moments = inject(Moments);
  readonly hits = input.required<readonly Hit[]>();
  readonly marked = input(0);
  readonly chosen = output<Hit>();

  protected readonly codeOf = formatCode;
  protected readonly count = computed(() => this.hits().filter(({ kind }) => kind === 'visitor').length);
  /** For screen readers: how many there are, and which one Enter takes. */
  protected readonly spoken = computed(() => {
    const hit = this.hits()[this.marked()];
    const found = this.texts('desk.hits', { count: this.count() });
    if (!hit) return found;
    const name =
      hit.kind === 'new'
        ? this.texts('desk.new.title')
        : (hit.visitor.handle ?? formatCode(hit.visitor.code));
    return `${found} ${this.texts('desk.marked', { name })}`;
  });

  protected likeness({ similarity }: VisitorListItem): string {
    return similarity === null || similarity >= 1
      ? ''
      : this.texts('desk.similar', { percent: Math.round(similarity * 100) });
  }

  protected lastSeen({ lastVisitAt }: VisitorListItem): string {
    return lastVisitAt === null
      ? this.texts('desk.neverCame')
      : this.texts('desk.lastVisit', { at: this.moments.day(lastVisitAt) });
  }
}
