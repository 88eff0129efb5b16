import { computed, inject, Injectable, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';

type Chosen = Readonly<Record<string, boolean>>;

/** Which columns of which list the worker turned on or off; kept on this device. */
@Injectable({ providedIn: 'root' })
export class ColumnChoice {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;
  private readonly lists = signal<Readonly<Record<string, Chosen>>>({});

  /** The choice made for the list `name`: column key to shown or not. */
  readonly of = (name: string) => computed<Chosen>(() => this.lists()[name] ?? this.kept(name));

  set(name: string, chosen: Chosen): void {
    this.lists.update((lists) => ({ ...lists, [name]: chosen }));
    this.storage?.setItem(keyOf(name), JSON.stringify(chosen));
  }

  private kept(name: string): Chosen {
    try {
      return JSON.parse(this.storage?.getItem(keyOf(name)) ?? '{}') as Chosen;
    } catch {
      return {};
    }
  }
}

function keyOf(name: string): string {
  return `luwte.columns.${name}`;
}
