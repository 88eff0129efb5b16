import { DOCUMENT } from '@angular/common';
import { Component, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { asProblem } from '@luwte/platform/web';
import { Button, Failure, Icon, PageHeader, Skeleton } from '@luwte/ui';
import { HouseRulesClient } from '../data/house-rules-client';
import { RuleSheet } from '../sheet/rule-sheet';

/** A visitor's copy: the rules as they were accepted, with date, way and code. */
@Component({
  selector: 'lu-print-page',
  imports: [Button, Failure, Icon, PageHeader, RuleSheet, Skeleton, TranslocoPipe],
  template: `
    <lu-page-header
      class="lu-screen-only"
      [heading]="'house-rules.copy.title' | transloco"
      [lead]="'house-rules.copy.lead' | transloco"
    >
      <button luButton="primary" type="button" (click)="print()">
        <lu-icon name="print" />{{ 'house-rules.version.print' | transloco }}
      </button>
    </lu-page-header>
    @if (copy.error(); as error) {
      <lu-failure [problem]="problemOf(error)" (again)="copy.reload()" />
    } @else if (copy.isLoading()) {
      <lu-skeleton shape="tiles" [count]="6" />
    } @else if (copy.hasValue()) {
      <lu-rule-sheet
        [content]="copy.value().version"
        [language]="copy.value().acceptance.language"
        [number]="copy.value().version.number"
        [acceptance]="copy.value().acceptance"
      />
    }
  `,
  host: { class: 'lu-stack' },
})
export class PrintPage {
  private readonly client = inject(HouseRulesClient);
  private readonly window = inject(DOCUMENT).defaultView;
  /** From the path: the acceptance. */
  readonly id = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly copy = resource({
    params: () => this.id(),
    loader: async ({ params }) => {
      const acceptance = await this.client.acceptance(params);
      return { acceptance, version: await this.client.version(acceptance.versionId) };
    },
  });

  protected print(): void {
    this.window?.print();
  }
}
