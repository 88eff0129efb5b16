import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { provideTranslocoScope, TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, Moments } from '@luwte/platform/web';
import { Card, Failure, Skeleton } from '@luwte/ui';
import { PrivacyClient } from '../data/privacy-client';
import { injectSentences } from '../data/sentences';

const LATEST = 5;

/** On a visitor's card: who saw the record last, and the way to the whole list. */
@Component({
  selector: 'lu-access-panel',
  imports: [Card, Failure, RouterLink, Skeleton, TranslocoPipe],
  providers: [provideTranslocoScope('privacy', 'audit')],
  template: `
    <lu-card icon="visibility" [heading]="'privacy.access.panel' | transloco">
      @if (reading.error(); as error) {
        <lu-failure [problem]="problemOf(error)" (again)="reading.reload()" />
      } @else if (reading.hasValue()) {
        <ul role="list" class="lu-stack">
          @for (line of lines(); track line.id) {
            <li>
              <span class="lu-soft">{{ line.at }}</span>&ngsp;{{ line.sentence }}
            </li>
          }
        </ul>
        <a [routerLink]="['/visitor-access']" [queryParams]="{ visitorId: visitorId() }">
          {{ 'privacy.access.all' | transloco }}
        </a>
      } @else {
        <lu-skeleton shape="rows" [count]="3" />
      }
    </lu-card>
  `,
})
export class AccessPanel {
  private readonly client = inject(PrivacyClient);
  private readonly moments = inject(Moments);
  private readonly sentences = injectSentences();
  readonly visitorId = input.required<Id>();
  protected readonly problemOf = asProblem;
  protected readonly reading = resource({
    params: () => this.visitorId(),
    loader: ({ params }) => this.client.latestAccess(params, LATEST),
  });
  protected readonly lines = computed(() =>
    (this.reading.hasValue() ? this.reading.value().items : []).map((item) => ({
      id: item.id,
      at: this.moments.full(item.at),
      sentence: this.sentences(item, item.accountName),
    })),
  );
}
