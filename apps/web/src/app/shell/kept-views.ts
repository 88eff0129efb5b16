import { inject, Injectable, type Signal, signal, type WritableSignal } from '@angular/core';
import { Router } from '@angular/router';
import { IDENTITY_ROUTES, type SavedView } from '@luwte/identity/domain';
import type { Page } from '@luwte/platform/kernel';
import { Api, asProblem, pathTo } from '@luwte/platform/web';
import { type KeptView, Notices, type SavedViews } from '@luwte/ui';

/** Where a reader stands in a list is no part of a view. */
const PLACE = 'cursor';

/** Views of lists, kept by the API for the account that is signed in. */
@Injectable({ providedIn: 'root' })
export class KeptViews implements SavedViews {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly known = new Map<
    string,
    WritableSignal<readonly (KeptView & Pick<SavedView, 'filters'>)[]>
  >();

  of(list: string): Signal<readonly KeptView[]> {
    const views = this.known.get(list);
    if (views) return views;
    const made = signal<readonly (KeptView & Pick<SavedView, 'filters'>)[]>([]);
    this.known.set(list, made);
    this.read(list).catch((error: unknown) => {
      this.known.delete(list);
      this.notices.failed(asProblem(error));
    });
    return made;
  }

  async save(list: string, { name, shared, columns }: Omit<KeptView, 'id' | 'own'>): Promise<void> {
    const { queryParams } = this.router.parseUrl(this.router.url);
    const filters = Object.entries(queryParams as Record<string, string>)
      .filter(([filter]) => filter !== PLACE)
      .map(([filter, value]) => ({ name: filter, value }));
    await this.api.post(IDENTITY_ROUTES.savedViews, {
      list,
      name,
      shared,
      filters,
      columns: columns.map((key) => ({ key })),
    });
    await this.read(list);
  }

  async forget(list: string, { id }: KeptView): Promise<void> {
    await this.api.send('DELETE', pathTo(IDENTITY_ROUTES.savedView, { id }));
    await this.read(list);
  }

  open(list: string, { id }: KeptView): void {
    const view = this.known
      .get(list)?.()
      .find((one) => one.id === id);
    if (!view) return;
    const queryParams = Object.fromEntries(view.filters.map(({ name, value }) => [name, value]));
    void this.router.navigate([], { queryParams });
  }

  private async read(list: string): Promise<void> {
    const { items } = await this.api.get<Page<SavedView>>(IDENTITY_ROUTES.savedViews, { list });
    this.known
      .get(list)
      ?.set(items.map((view) => ({ ...view, columns: view.columns.map(({ key }) => key) })));
  }
}
