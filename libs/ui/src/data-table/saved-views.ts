import { InjectionToken, type Signal } from '@angular/core';

/** A view of a list that somebody keeps: filters and order stand in the page's address, columns in the table. */
export interface KeptView {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly columns: readonly string[];
}

/** Where views of lists are kept. The program fills it; without it tables offer none. */
export interface SavedViews {
  /** The views of the list, one's own and shared ones; read when it is first asked for. */
  of(list: string): Signal<readonly KeptView[]>;
  /** Keeps the filters of this page's address with `columns`. Rejects with what the API said. */
  save(list: string, view: Omit<KeptView, 'id' | 'own'>): Promise<void>;
  forget(list: string, view: KeptView): Promise<void>;
  /** Puts the view's filters and order into the address. */
  open(list: string, view: KeptView): void;
}

export const SAVED_VIEWS = new InjectionToken<SavedViews | null>('views of lists that are kept', {
  factory: () => null,
});
