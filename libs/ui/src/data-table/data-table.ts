import { DOCUMENT, NgTemplateOutlet } from '@angular/common';
import {
  booleanAttribute,
  Component,
  computed,
  contentChildren,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Dialog } from '../dialog/dialog';
import type { Told } from '../failure/problem-texts';
import { Failure } from '../failure/failure';
import { Icon } from '../icon/icon';
import { Skeleton } from '../skeleton/skeleton';
import { Cell } from './cell';
import type { Column, ReadAll } from './column';
import { ColumnChoice } from './column-choice';
import { saveAs, toCsv } from './csv';
import { ViewPicker } from './view-picker';

/**
 * A list whose paging and order the API does: columns to choose, an export of the whole filtered set, and a print
 * style. What to show when there is nothing is content (`<lu-empty>`).
 */
@Component({
  selector: 'lu-data-table',
  imports: [Button, Dialog, Failure, Icon, NgTemplateOutlet, Skeleton, TranslocoPipe, ViewPicker],
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
})
export class DataTable<Row> {
  private readonly document = inject(DOCUMENT);
  private readonly transloco = inject(TranslocoService);
  private readonly choice = inject(ColumnChoice);

  /** Name of the list: of the file it is exported to, and under which the choice of columns is kept. */
  readonly name = input.required<string>();
  /** What the list is, for screen readers and on paper. */
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly Column<Row>[]>();
  readonly rows = input.required<readonly Row[]>();
  readonly trackBy = input<(row: Row) => unknown>((row) => row);
  /** Sorted by this field, `-` before it for descending. */
  readonly sort = input('');
  readonly loading = input(false, { transform: booleanAttribute });
  readonly refreshing = input(false, { transform: booleanAttribute });
  readonly problem = input<Told | null>(null);
  readonly hasNext = input(false);
  readonly hasPrevious = input(false);
  /** Reads the whole filtered set; without it there is no export. */
  readonly readAll = input<ReadAll<Row>>();

  readonly sortChange = output<string>();
  readonly next = output();
  readonly previous = output();
  readonly again = output();

  private readonly cells = contentChildren(Cell);
  private readonly chosen = linkedSignal(() => this.choice.of(this.name())());
  protected readonly choosing = signal(false);
  protected readonly exporting = signal<{ readonly rows: number } | null>(null);
  protected readonly exportProblem = signal<Told | null>(null);
  private cancel: AbortController | null = null;

  protected readonly visible = computed(() =>
    this.columns().filter(({ key, extra }) => this.chosen()[key] ?? !extra),
  );
  protected readonly shownKeys = computed(() => this.visible().map(({ key }) => key));
  protected readonly templates = computed(
    () => new Map(this.cells().map((cell) => [cell.luCell(), cell.template])),
  );
  protected readonly empty = computed(() => !this.loading() && !this.problem() && this.rows().length === 0);

  protected isVisible(column: Column<Row>): boolean {
    return this.visible().includes(column);
  }

  protected toggle(column: Column<Row>): void {
    const chosen = { ...this.chosen(), [column.key]: !this.isVisible(column) };
    this.chosen.set(chosen);
    this.choice.set(this.name(), chosen);
  }

  protected direction(column: Column<Row>): 'ascending' | 'descending' | null {
    if (column.sort === undefined) return null;
    if (this.sort() === column.sort) return 'ascending';
    return this.sort() === `-${column.sort}` ? 'descending' : null;
  }

  protected order(column: Column<Row>): void {
    this.sortChange.emit(this.direction(column) === 'ascending' ? `-${column.sort}` : (column.sort ?? ''));
  }

  protected async export(readAll: ReadAll<Row>, format: 'csv' | 'xlsx'): Promise<void> {
    const cancel = new AbortController();
    const { signal } = cancel;
    this.cancel = cancel;
    this.exportProblem.set(null);
    this.exporting.set({ rows: 0 });
    try {
      const rows = await readAll({ signal, progress: (count) => this.exporting.set({ rows: count }) });
      if (signal.aborted) return;
      const content = format === 'csv' ? this.asCsv(rows) : await this.asXlsx(rows);
      saveAs(this.document, `${this.name()}.${format}`, content);
    } catch (error) {
      if (!signal.aborted) this.exportProblem.set(error as Told);
    } finally {
      this.exporting.set(null);
    }
  }

  private asCsv(rows: readonly Row[]): string {
    return toCsv(this.visible(), rows, this.transloco.getActiveLang() === 'nl' ? ';' : ',');
  }

  /** What writes a spreadsheet comes when it is first needed. */
  private async asXlsx(rows: readonly Row[]): Promise<Blob> {
    const { toXlsx } = await import('./sheet');
    return toXlsx(this.name(), this.visible(), rows);
  }

  /** Shows the columns that a kept view names. */
  protected showOnly(keys: readonly string[]): void {
    const chosen = Object.fromEntries(this.columns().map(({ key }) => [key, keys.includes(key)]));
    this.chosen.set(chosen);
    this.choice.set(this.name(), chosen);
  }

  protected cancelExport(): void {
    this.cancel?.abort();
    this.exporting.set(null);
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
