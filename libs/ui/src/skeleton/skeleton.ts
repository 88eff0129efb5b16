import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Stands in for what is on its way. Shows itself only after 150 ms, so that quick answers do not flicker. */
@Component({
  selector: 'lu-skeleton',
  imports: [TranslocoPipe],
  host: { role: 'status', '[attr.data-shape]': 'shape()' },
  template: `
    <span class="lu-hidden">{{ 'app.kit.loading' | transloco }}</span>
    @for (line of lines(); track line) {
      <span class="line" aria-hidden="true"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-3);
      animation: appear 1ms 150ms both;
    }

    :host([data-shape='tiles']) {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
    }

    .line {
      block-size: 1.25rem;
      border-radius: var(--lu-radius-s);
      background: linear-gradient(90deg, var(--lu-sunken) 25%, var(--lu-line) 50%, var(--lu-sunken) 75%);
      background-size: 300% 100%;
      animation: drift 1.6s linear infinite;
    }

    .line:last-child:not(:nth-child(2)) {
      inline-size: 60%;
    }

    :host([data-shape='tiles']) .line {
      inline-size: auto;
      block-size: 7rem;
      border-radius: var(--lu-radius-l);
    }

    :host([data-shape='rows']) .line {
      inline-size: auto;
      block-size: var(--lu-row);
    }

    @keyframes appear {
      from {
        visibility: hidden;
      }
    }

    @keyframes drift {
      from {
        background-position: 100% 0;
      }

      to {
        background-position: 0 0;
      }
    }
  `,
})
export class Skeleton {
  readonly shape = input<'text' | 'rows' | 'tiles'>('text');
  readonly count = input(3);
  protected readonly lines = computed(() => Array.from({ length: this.count() }, (_, index) => index));
}
