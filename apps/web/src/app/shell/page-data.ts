import { inject, Injectable, signal } from '@angular/core';
import { NavigationEnd, Router, type ActivatedRouteSnapshot } from '@angular/router';
import { filter } from 'rxjs';

/** What a route may say about its page, in its `data`. */
export interface PageData {
  /** Translation key of the page's help text, shown behind `?`. */
  readonly help?: string;
  /** Without navigation: a wall screen, a page for a visitor's eyes, a sheet to print. */
  readonly bare?: boolean;
}

/** The data of the page that is open. */
@Injectable({ providedIn: 'root' })
export class PageDataStore {
  private readonly router = inject(Router);
  private readonly current = signal<PageData>(this.read());
  readonly value = this.current.asReadonly();

  constructor() {
    this.router.events
      .pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe(() => this.current.set(this.read()));
  }

  private read(): PageData {
    let route: ActivatedRouteSnapshot = this.router.routerState.snapshot.root;
    while (route.firstChild) route = route.firstChild;
    const { help, bare } = route.data as Record<string, unknown>;
    return { ...(typeof help === 'string' ? { help } : {}), bare: bare === true };
  }
}
