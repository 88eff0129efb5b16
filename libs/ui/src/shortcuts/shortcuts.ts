import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';

/** A key and what it does; `label` is a translation key. */
export interface Shortcut {
  /** As `KeyboardEvent.key` tells it, e.g. `/`, `n`, `Enter`. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/** The keys of the page that is open. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly known = signal<readonly Shortcut[]>([]);
  /** Newest first: a page's key goes before the shell's. */
  readonly list = computed(() => {
    const byKey = new Map(this.known().map((shortcut) => [shortcut.key, shortcut]));
    return [...byKey.values()].reverse();
  });
  /** Whether the help with all keys is open. */
  readonly helpOpen = signal(false);

  constructor() {
    const document = inject(DOCUMENT);
    const pressed = (event: KeyboardEvent): void => this.press(event);
    document.addEventListener('keydown', pressed);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', pressed));
  }

  /** Adds keys; give them back with the returned function. Pages use {@link shortcuts}. */
  add(...added: readonly Shortcut[]): () => void {
    this.known.update((list) => [...list, ...added]);
    return () => this.known.update((list) => list.filter((shortcut) => !added.includes(shortcut)));
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target)) return;
    const shortcut = this.list().find(({ key }) => key === event.key);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  }
}

/** Gives the page its keys for as long as it is open. Injection context only. */
export function shortcuts(...added: readonly Shortcut[]): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(...added));
}

/** Whether keys go into a text, or into a dialog that has its own. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog[open]')) return true;
  return target.matches(
    'textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio]):not([type=button])',
  );
}
