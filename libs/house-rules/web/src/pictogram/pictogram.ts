import { Component, computed, input } from '@angular/core';
import type { Pictogram } from '@luwte/house-rules/domain';
import { DRAWINGS } from './drawings';

/** The picture of a rule. It says what the text beside it says, so screen readers skip it. */
@Component({
  selector: 'lu-rule-pictogram',
  template: `
    <svg viewBox="0 -960 960 960" focusable="false" aria-hidden="true"><path [attr.d]="path()" /></svg>
  `,
  styles: `
    :host {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: var(--lu-pictogram-size, 4.5rem);
      block-size: var(--lu-pictogram-size, 4.5rem);
      border-radius: var(--lu-radius-l);
      background: var(--lu-accent-soft);
      color: var(--lu-on-accent-soft);
    }

    svg {
      inline-size: 66%;
      block-size: 66%;
      fill: currentcolor;
    }

    @media print {
      :host {
        border: 1px solid currentcolor;
        background: none;
        color: #000000;
      }
    }
  `,
})
export class RulePictogram {
  readonly name = input.required<Pictogram>();
  protected readonly path = computed(() => /\sd="([^"]+)"/.exec(DRAWINGS[this.name()])?.[1] ?? '');
}
