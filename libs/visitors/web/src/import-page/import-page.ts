import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { newId } from '@luwte/platform/kernel';
import { Api, type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Card,
  Empty,
  Failure,
  Field,
  Icon,
  PageHeader,
  saveAs,
  Steps,
  TextInput,
  toCsv,
} from '@luwte/ui';
import {
  guessColumns,
  IMPORT_COLUMNS,
  type ImportColumn,
  type ImportDone,
  type ImportError,
  type ImportVerdict,
  VISITORS_ROUTES,
} from '@luwte/visitors/domain';
import { Sections } from '../shared/sections';
import { type ImportTable, readTable, toRows } from './import-file';

const FIRST_ERRORS = 100;

/** Takes over visitors from a file: choose it, say what its columns are, see what would happen, and only then do it. */
@Component({
  selector: 'lu-import-page',
  imports: [
    Banner,
    Button,
    Card,
    Empty,
    Failure,
    Field,
    Icon,
    PageHeader,
    RouterLink,
    Sections,
    Steps,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
  host: { class: 'lu-stack' },
})
export class ImportPage {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly texts = injectTexts();
  /** Names the import, so that a second press or a retry does not import twice. */
  private id = newId();

  protected readonly step = signal(0);
  protected readonly table = signal<ImportTable | null>(null);
  protected readonly columns = signal<readonly (ImportColumn | null)[]>([]);
  protected readonly verdict = signal<ImportVerdict | null>(null);
  protected readonly done = signal<ImportDone | null>(null);
  protected readonly unreadable = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly showAll = signal(false);

  protected readonly steps = computed(() =>
    ['file', 'columns', 'preview', 'ready'].map((name) => this.texts(`visitors.import.steps.${name}`)),
  );
  protected readonly options = computed(() =>
    IMPORT_COLUMNS.map((value) => ({ value, label: this.texts(`visitors.import.columnNames.${value}`) })),
  );
  protected readonly hasReference = computed(() => this.columns().includes('reference'));
  protected readonly twice = computed(() => {
    const chosen = this.columns().filter((column) => column !== null);
    return new Set(chosen).size < chosen.length;
  });
  protected readonly shownErrors = computed(() => {
    const errors = this.verdict()?.errors ?? [];
    return this.showAll() ? errors : errors.slice(0, FIRST_ERRORS);
  });

  protected async open(files: FileList | null): Promise<void> {
    const file = files?.item(0);
    if (!file) return;
    this.unreadable.set(false);
    try {
      const table = await readTable(file);
      this.table.set(table);
      this.columns.set(guessColumns(table.headings));
      this.problem.set(null);
      this.step.set(1);
    } catch {
      this.unreadable.set(true);
    }
  }

  protected choose(index: number, value: string): void {
    const column = IMPORT_COLUMNS.find((one) => one === value) ?? null;
    this.columns.update((columns) => columns.map((one, at) => (at === index ? column : one)));
  }

  /** The first cell of a column that holds something. */
  protected example(index: number): string {
    const row = this.table()?.rows.find(({ cells }) => (cells[index] ?? '').trim() !== '');
    return row?.cells[index] ?? '';
  }

  protected countOf(name: string): number {
    const verdict = this.verdict();
    return verdict === null
      ? 0
      : name === 'added'
        ? verdict.added
        : name === 'known'
          ? verdict.known
          : verdict.wrong;
  }

  protected sentence({ code, params }: ImportError): string {
    return this.texts(`visitors.import.faults.${code}`, params);
  }

  protected async judge(): Promise<void> {
    const table = this.table();
    if (!table || this.busy() || !this.hasReference() || this.twice()) return;
    await this.act(async () => {
      const rows = toRows(table, this.columns());
      this.verdict.set(await this.api.send<ImportVerdict>('POST', VISITORS_ROUTES.importVerdict, { rows }));
      this.showAll.set(false);
      this.step.set(2);
    });
  }

  protected async import(): Promise<void> {
    const table = this.table();
    if (!table || this.busy()) return;
    await this.act(async () => {
      const rows = toRows(table, this.columns());
      this.done.set(await this.api.post<ImportDone>(VISITORS_ROUTES.imports, { id: this.id, rows }));
      this.step.set(3);
    });
  }

  /** The wrong rows as they stood in the file, each with what is wrong: to be put right and imported. */
  protected exportWrong(): void {
    const table = this.table();
    const verdict = this.verdict();
    if (!table || !verdict) return;
    const faults = Map.groupBy(verdict.errors, ({ line }) => line);
    const wrong = table.rows.filter(({ line }) => faults.has(line));
    type Row = (typeof wrong)[number];
    const csv = toCsv<Row>(
      [
        ...table.headings.map((label, index) => ({
          key: String(index),
          label,
          text: ({ cells }: Row) => cells[index] ?? '',
        })),
        {
          key: 'line',
          label: this.texts('visitors.import.line'),
          text: ({ line }) => String(line),
        },
        {
          key: 'why',
          label: this.texts('visitors.import.what'),
          text: ({ line }) =>
            (faults.get(line) ?? [])
              .map(
                (error) =>
                  `${this.texts(`visitors.import.columnNames.${error.column}`)}: ${this.sentence(error)}`,
              )
              .join(' '),
        },
      ],
      wrong,
    );
    saveAs(this.document, `${this.texts('visitors.import.wrongFile')}.csv`, csv);
  }

  protected again(): void {
    this.id = newId();
    this.table.set(null);
    this.verdict.set(null);
    this.done.set(null);
    this.problem.set(null);
    this.step.set(0);
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
