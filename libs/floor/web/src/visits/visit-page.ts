import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { VisitUse } from '@luwte/floor/domain';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, Live, Session } from '@luwte/platform/web';
import { Button, Card, Empty, Failure, Icon, PageHeader, Skeleton, Status } from '@luwte/ui';
import { FloorClient } from '../data/floor-client';
import { HouseTimePipe } from '../shared/house-time';
import { CorrectForm } from './correct-form';
import { CorrectUse } from './correct-use';
import { iconOf, timelineOf } from './visit-timeline';

/** One visit: its facts, everything that happened in it, and what corrections superseded. */
@Component({
  selector: 'lu-visit-page',
  imports: [
    Button,
    Card,
    CorrectForm,
    CorrectUse,
    Empty,
    Failure,
    HouseTimePipe,
    Icon,
    PageHeader,
    RouterLink,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './visit-page.html',
  styleUrl: './visit-page.css',
  host: { class: 'lu-stack' },
})
export class VisitPage {
  private readonly client = inject(FloorClient);
  protected readonly session = inject(Session);
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly reading = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.visit(params),
  });
  /** The visit; the reading before it stays while the next is on its way. */
  protected readonly visit = computed(() => (this.reading.hasValue() ? this.reading.value().value : null));
  protected readonly problem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly absent = computed(() => this.problem()?.status === 404);
  protected readonly timeline = computed(() => {
    const visit = this.visit();
    return visit ? timelineOf(visit) : [];
  });
  protected readonly iconOf = iconOf;
  protected readonly correcting = signal(false);
  protected readonly correctingUse = signal<VisitUse | null>(null);

  constructor() {
    inject(Live)
      .changes('floor.')
      .pipe(takeUntilDestroyed())
      .subscribe((news) => {
        if (news === null || news.subjectId === this.id()) this.reading.reload();
      });
  }

  protected corrected(): void {
    this.correcting.set(false);
    this.correctingUse.set(null);
    this.reading.reload();
  }
}
