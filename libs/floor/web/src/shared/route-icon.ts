import { Component, computed, input } from '@angular/core';
import snort from '@material-symbols/svg-400/outlined/air.svg';
import chase from '@material-symbols/svg-400/outlined/local_fire_department.svg';
import rectal from '@material-symbols/svg-400/outlined/medication.svg';
import swallow from '@material-symbols/svg-400/outlined/pill.svg';
import smoke from '@material-symbols/svg-400/outlined/smoking_rooms.svg';
import injectIv from '@material-symbols/svg-400/outlined/syringe.svg';
import injectIm from '@material-symbols/svg-400/outlined/vaccines.svg';
import type { Route } from '@luwte/visitors/domain';

const DRAWINGS: Readonly<Record<Route, string>> = {
  'inject-iv': injectIv,
  'inject-im': injectIm,
  smoke,
  chase,
  snort,
  swallow,
  rectal,
};

/** How somebody uses, as an icon. Decoration beside the word, unless it has a `label`: then it says the word. */
@Component({
  selector: 'lu-route-icon',
  template: `
    <svg
      viewBox="0 -960 960 960"
      focusable="false"
      [attr.role]="label() ? 'img' : null"
      [attr.aria-label]="label() || null"
      [attr.aria-hidden]="label() ? null : true"
    >
      <path [attr.d]="path()" />
      @if (label()) {
        <title>{{ label() }}</title>
      }
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
export class RouteIcon {
  readonly route = input.required<Route>();
  readonly label = input<string>();
  protected readonly path = computed(() => /\sd="([^"]+)"/.exec(DRAWINGS[this.route()])?.[1] ?? '');
}
