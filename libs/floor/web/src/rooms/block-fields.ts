import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FieldError } from '@luwte/platform/kernel';
import { Button, Field, Icon, TextInput } from '@luwte/ui';
import { type BlockDraft, withBlock } from './hours-draft';

/** The blocks of one day: from and until, one more, one less. Without blocks the day is closed. */
@Component({
  selector: 'lu-block-fields',
  imports: [Button, Field, Icon, TextInput, TranslocoPipe],
  template: `
    @for (block of blocks(); track $index; let at = $index) {
      <div class="block" role="group" [attr.aria-label]="day()">
        <lu-field [label]="'floor.hours.from' | transloco" [errors]="errorsOf()(at)" scope="floor">
          <input luInput type="time" [value]="block.from" #from (change)="set(at, { from: from.value })" />
        </lu-field>
        <lu-field [label]="'floor.hours.until' | transloco">
          <input
            luInput
            type="time"
            [value]="block.until === '24:00' ? '00:00' : block.until"
            #until
            (change)="set(at, { until: until.value })"
          />
        </lu-field>
        <button
          luButton="quiet"
          iconOnly
          type="button"
          [attr.aria-label]="'floor.hours.removeBlock' | transloco: { day: day(), from: block.from }"
          (click)="remove(at)"
        >
          <lu-icon name="delete" />
        </button>
      </div>
    } @empty {
      <span class="lu-soft">{{ 'floor.hours.closed' | transloco }}</span>
    }
    <button
      luButton="quiet"
      type="button"
      [attr.aria-label]="'floor.hours.addBlockLabel' | transloco: { day: day() }"
      (click)="blocksChange.emit(more(blocks()))"
    >
      <lu-icon name="add" />{{ 'floor.hours.addBlock' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lu-space-2) var(--lu-space-4);
    }

    .block {
      display: flex;
      align-items: end;
      gap: var(--lu-space-2);
    }

    input {
      inline-size: 8rem;
    }
  `,
})
export class BlockFields {
  /** Whose blocks they are, in words, for screen readers. */
  readonly day = input.required<string>();
  readonly blocks = input.required<readonly BlockDraft[]>();
  /** What is wrong with the block at an index. */
  readonly errorsOf = input.required<(index: number) => readonly FieldError[]>();
  readonly blocksChange = output<readonly BlockDraft[]>();
  protected readonly more = withBlock;

  protected set(at: number, change: Partial<BlockDraft>): void {
    this.blocksChange.emit(
      this.blocks().map((block, index) => (index === at ? { ...block, ...change } : block)),
    );
  }

  protected remove(at: number): void {
    this.blocksChange.emit(this.blocks().filter((_, index) => index !== at));
  }
}
