/** One page of a list; `nextCursor` is null on the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** How many rows a list answers with. */
export const LIST_LIMIT = { min: 1, max: 200, default: 50 } as const;

/** What every list endpoint takes. `sort` is a field name, with `-` before it for descending. */
export interface ListQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly sort?: string;
}
