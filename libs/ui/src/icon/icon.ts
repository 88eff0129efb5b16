import { Component, computed, inject, input } from '@angular/core';
import type { IconName } from './icon-name';
import { IconShapes } from './icon-shapes';

/** An icon. Hidden from screen readers unless it has a `label`: then it is the only thing that says so. */
@Component({
  selector: 'lu-icon',
  template: `
    <svg
      viewBox="0 -960 960 960"
      focusable="false"
      [attr.role]="label() ? 'img' : null"
      [attr.aria-label]="label() || null"
      [attr.aria-hidden]="label() ? null : true"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: var(--lu-icon-size, 1.375em);
      block-size: var(--lu-icon-size, 1.375em);
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: currentcolor;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly label = input<string>();
  private readonly shapes = inject(IconShapes);
  protected readonly path = computed(() => this.shapes.pathOf(this.name()));
}
