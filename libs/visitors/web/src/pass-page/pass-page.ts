import { Component, DOCUMENT, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { asProblem } from '@luwte/platform/web';
import { Banner, Button, Failure, Icon, PageHeader, Skeleton } from '@luwte/ui';
import { VisitorsClient } from '../data/visitors-client';
import { CodePipe } from '../shared/visitor-words';
import { drawCodes } from './barcodes';

/**
 * The visitor's pass, the size of a bank card (ISO/IEC 7810 ID-1). It shows a code and nothing else: whoever finds it
 * learns neither whose it is nor what house it belongs to.
 */
@Component({
  selector: 'lu-pass-page',
  imports: [Banner, Button, CodePipe, Failure, Icon, PageHeader, Skeleton, TranslocoPipe],
  templateUrl: './pass-page.html',
  styleUrl: './pass-page.css',
  host: { class: 'lu-stack' },
})
export class PassPage {
  private readonly client = inject(VisitorsClient);
  private readonly document = inject(DOCUMENT);
  /** From the path. */
  readonly id = input.required<Id>();
  /** From the query: `desk` when the worker came from there and goes back there. */
  readonly from = input<string>();

  protected readonly problemOf = asProblem;
  protected readonly pass = resource({
    params: () => this.id(),
    loader: async ({ params }) => {
      const { code } = await this.client.pass(params);
      return { code, ...(await drawCodes(code)) };
    },
  });

  protected back(): string {
    return this.from() === 'desk' ? '/desk' : `/visitors/${this.id()}`;
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
