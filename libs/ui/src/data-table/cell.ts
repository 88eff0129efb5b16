import { Directive, inject, input, TemplateRef } from '@angular/core';

/** How a column's cell looks when it is more than its text: `<ng-template luCell="status" let-row>…`. */
@Directive({ selector: 'ng-template[luCell]' })
export class Cell {
  /** Key of the column. */
  readonly luCell = input.required<string>();
  readonly template = inject<TemplateRef<{ $implicit: unknown }>>(TemplateRef);
}
