import type { Id, TextLimit } from '@luwte/platform/kernel';

/** One thing a list is narrowed or ordered by, as its address has it. Filters that may name a person are never among them. */
export interface ViewFilter {
  readonly name: string;
  readonly value: string;
}

/** What somebody keeps of a list: its filters, its order and its columns, under a name. */
export interface SaveView {
  readonly id?: Id;
  /** Name of the list, as the page calls it. */
  readonly list: string;
  readonly name: string;
  /** Whether the colleagues of the house see it too. */
  readonly shared: boolean;
  readonly filters: readonly ViewFilter[];
  readonly columns: readonly ViewColumn[];
}

/** A column that is shown, by key. */
export interface ViewColumn {
  readonly key: string;
}

/** A view that was kept. */
export interface SavedView extends Omit<SaveView, 'id'> {
  readonly id: Id;
  readonly own: boolean;
}

/** Whose views are asked for. */
export interface SavedViewQuery {
  readonly list: string;
}

export const LIST_NAME = { min: 1, max: 60, pattern: /^[a-z][a-z-]*$/ } as const satisfies TextLimit;
export const VIEW_NAME = { min: 1, max: 60, pattern: /^[^\p{Cc}]*$/u } as const satisfies TextLimit;
export const VIEW_KEY = { min: 1, max: 40, pattern: /^[A-Za-z][\w.-]*$/ } as const satisfies TextLimit;
export const VIEW_VALUE = { min: 1, max: 200, pattern: /^[^\p{Cc}]*$/u } as const satisfies TextLimit;

/** How much somebody may keep: views of one list, filters and columns of one view. */
export const VIEW_LIMITS = { views: 40, filters: 20, columns: 60 } as const;
