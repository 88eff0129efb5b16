import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** Where the worker is in a job of several steps. Shows only; the page moves on. */
@Component({
  selector: 'lu-steps',
  imports: [Icon, TranslocoPipe],
  template: `
    <ol role="list" [attr.aria-label]="'app.kit.steps' | transloco">
      @for (step of steps(); track step; let index = $index) {
        <li
          [class.done]="index < current()"
          [class.now]="index === current()"
          [attr.aria-current]="index === current() ? 'step' : null"
        >
          <span class="mark">
            @if (index < current()) {
              <lu-icon name="check" [label]="'app.kit.stepDone' | transloco" />
            } @else {
              {{ index + 1 }}
            }
          </span>
          <span class="word">{{ step }}</span>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-2) var(--lu-space-5);
    }

    li {
      display: flex;
      align-items: center;
      gap: var(--lu-space-2);
      color: var(--lu-text-soft);
    }

    .mark {
      --lu-icon-size: 1.125rem;

      display: grid;
      place-items: center;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      border: 2px solid var(--lu-line-strong);
      border-radius: 50%;
      font-size: var(--lu-text-s);
      font-weight: var(--lu-weight-bold);
    }

    .now {
      color: var(--lu-text);
      font-weight: var(--lu-weight-bold);
    }

    .now .mark {
      border-color: var(--lu-accent);
      background: var(--lu-accent);
      color: var(--lu-on-accent);
    }

    .done .mark {
      border-color: var(--lu-accent);
      color: var(--lu-accent);
    }

    @media (width < 40rem) {
      li:not(.now) .word {
        display: none;
      }
    }
  `,
})
export class Steps {
  readonly steps = input.required<readonly string[]>();
  /** Index of the step the worker is at, from 0. */
  readonly current = input(0);
}
