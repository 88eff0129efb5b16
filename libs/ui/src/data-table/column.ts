/** One column of a data table. `text` is also what goes into an export, so it holds no markup. */
export interface Column<Row> {
  readonly key: string;
  /** The translated heading. */
  readonly label: string;
  readonly text: (row: Row) => string;
  /** Field name the API sorts by; left out when it cannot. */
  readonly sort?: string;
  /** Numbers stand at the end of their cell. */
  readonly numeric?: boolean;
  /** Not shown until the worker asks for it. */
  readonly extra?: boolean;
}

/** Reads every row of the filtered set; stops when `signal` says so. */
export type ReadAll<Row> = (options: {
  readonly signal: AbortSignal;
  readonly progress: (rows: number) => void;
}) => Promise<readonly Row[]>;
