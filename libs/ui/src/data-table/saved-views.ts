import { Injectable, type Signal, signal } from '@angular/core';

/** A view of a list that somebody keeps: filters and order stand in the page's address, columns in the table. */
export interface KeptView {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly columns: readonly string[];
}

/** Keeps views of lists. A program without one offers none. */
export interface SavedViews {
  /** The views of the list, one's own and shared ones; read when it is first asked for. */
  of(list: string): Signal<readonly KeptView[]>;
  /** Keeps the filters of this page's address with `columns`. Rejects with what the API said. */
  save(list: string, view: Omit<KeptView, 'id' | 'own'>): Promise<void>;
  forget(list: string, view: KeptView): Promise<void>;
  /** Puts the view's filters and order into the address. */
  open(list: string, view: KeptView): void;
}

/** Where the tables find the kept views: the program says so once, before the first page. */
@Injectable({ providedIn: 'root' })
export class TableViews {
  private readonly chosen = signal<SavedViews | null>(null);
  readonly store = this.chosen.asReadonly();

  keepIn(store: SavedViews): void {
    this.chosen.set(store);
  }
}
