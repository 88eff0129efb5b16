import { Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { asProblem } from '@luwte/platform/web';
import { Button, Card, Failure, Icon, PageHeader, Skeleton } from '@luwte/ui';
import { PrivacyClient } from '../../data/privacy-client';
import { DayPipe } from '../../shared/visitor-words';
import { PartsTable } from '../parts-table';

/** The proof that somebody was erased: when, why, by whom, what went, what stays. It does not tell who it was. */
@Component({
  selector: 'lu-erasure-page',
  imports: [Button, Card, DayPipe, Failure, Icon, PageHeader, PartsTable, Skeleton, TranslocoPipe],
  templateUrl: './erasure-page.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
      align-items: start;
      gap: var(--lu-gap);
    }
  `,
  host: { class: 'lu-stack' },
})
export class ErasurePage {
  protected readonly client = inject(PrivacyClient);
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.erasure(params),
  });
  protected readonly proof = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly taken = computed(() => this.parts().filter(({ outcome }) => outcome !== 'kept'));
  protected readonly kept = computed(() => this.parts().filter(({ outcome }) => outcome === 'kept'));
  private readonly parts = computed(() => this.proof()?.parts ?? []);
}
