import { Component, computed, inject, input, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, Live, Session } from '@luwte/platform/web';
import { Button, Card, Failure, Icon, Skeleton } from '@luwte/ui';
import { filter } from 'rxjs';
import { SanctionsClient } from '../../data/sanctions-client';
import { SanctionStateMark } from '../shared/sanction-state';
import { SanctionWords } from '../shared/sanction-words';

/** What the house decided about one visitor, now and before, for the visitor's card; and the summary to take home. */
@Component({
  selector: 'lu-visitor-sanctions',
  imports: [Button, Card, Failure, Icon, RouterLink, SanctionStateMark, Skeleton, TranslocoPipe],
  template: `
    <lu-card icon="description" [heading]="'house-rules.sanctions.title' | transloco">
      @if (session.can('house-rules.impose-sanctions')) {
        <a cardAction luButton [routerLink]="['/sanctions/new', visitorId()]">
          <lu-icon name="add" />{{ 'house-rules.sanctions.impose' | transloco }}
        </a>
      }
      @if (read.error(); as error) {
        <lu-failure [problem]="problemOf(error)" (again)="read.reload()" />
      } @else if (lines(); as all) {
        @if (all.length === 0) {
          <p class="lu-soft">{{ 'house-rules.sanctions.never' | transloco }}</p>
        }
        <ul role="list">
          @for (line of all; track line.id) {
            <li>
              <a [routerLink]="['/sanctions', line.id]">{{ words.step(line) }}</a>
              <lu-sanction-state [state]="line.state" />
              <span class="lu-soft">
                {{ words.rule(line.ruleTitles) }} · {{ words.moment(line.startsAt) }}
                @if (line.endsAt) {
                  · {{ 'house-rules.sanctions.untilDay' | transloco: { day: words.end(line) } }}
                }
              </span>
            </li>
          }
        </ul>
        <div>
          <a luButton [routerLink]="['/house-rules/summary', visitorId()]">
            <lu-icon name="print" />{{ 'house-rules.summary.open' | transloco }}
          </a>
        </div>
      } @else {
        <lu-skeleton shape="rows" [count]="2" />
      }
    </lu-card>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--lu-space-2);
    }

    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-1) var(--lu-space-2);
    }

    li a {
      font-weight: var(--lu-weight-medium);
    }
  `,
})
export class VisitorSanctions {
  private readonly client = inject(SanctionsClient);
  protected readonly session = inject(Session);
  protected readonly words = inject(SanctionWords);
  readonly visitorId = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => this.visitorId(),
    loader: ({ params }) => this.client.ofVisitor(params),
  });
  protected readonly lines = computed(() => (this.read.hasValue() ? this.read.value().items : null));

  constructor() {
    inject(Live)
      .changes('house-rules.sanction-changed')
      .pipe(
        filter((news) => news === null || news.subjectId === this.visitorId()),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.read.reload());
  }
}
