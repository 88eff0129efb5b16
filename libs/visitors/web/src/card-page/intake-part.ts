import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '@luwte/platform/web';
import { Button, Card, Icon, Status } from '@luwte/ui';
import { INTAKE_FIELDS, missingIntake, type VisitorCard } from '@luwte/visitors/domain';

/** How far the intake is and what it still misses; nobody needs it finished to come in. */
@Component({
  selector: 'lu-intake-part',
  imports: [Button, Card, Icon, RouterLink, Status, TranslocoPipe],
  template: `
    <lu-card [heading]="'visitors.intake.title' | transloco" icon="description">
      @if (missing().length === 0) {
        <lu-status tone="success">{{ 'visitors.intake.complete' | transloco }}</lu-status>
      } @else {
        <p id="intake-done">{{ 'visitors.intake.done' | transloco: { done: done(), of: all } }}</p>
        <meter min="0" [max]="all" [value]="done()" aria-labelledby="intake-done"></meter>
        <p class="lu-soft">{{ 'visitors.intake.lead' | transloco }}</p>
        <ul role="list">
          @for (field of missing(); track field) {
            <li><lu-icon name="remove" />{{ 'visitors.labels.' + field | transloco }}</li>
          }
        </ul>
        @if (session.can('visitors.update')) {
          <div>
            <a luButton [routerLink]="['/visitors', visitor().id, 'edit']">
              <lu-icon name="edit" />{{ 'visitors.intake.go' | transloco }}
            </a>
          </div>
        }
      }
    </lu-card>
  `,
  styles: `
    meter {
      inline-size: 100%;
      block-size: 0.75rem;
    }

    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-1) var(--lu-space-4);
    }

    li {
      --lu-icon-size: 1.125rem;

      display: inline-flex;
      align-items: center;
      gap: var(--lu-space-1);
    }

    lu-status {
      align-self: start;
    }
  `,
})
export class IntakePart {
  protected readonly session = inject(Session);
  readonly visitor = input.required<VisitorCard>();
  protected readonly all = INTAKE_FIELDS.length;
  protected readonly missing = computed(() => missingIntake(this.visitor()));
  protected readonly done = computed(() => this.all - this.missing().length);
}
