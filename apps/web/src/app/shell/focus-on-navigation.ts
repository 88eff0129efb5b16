import { afterNextRender, DestroyRef, Directive, DOCUMENT, inject, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';

/**
 * After a navigation to another page the focus goes to its `h1`, so that a screen reader says where one is and
 * Tab continues from there. A page that puts the focus somewhere itself (a search field) keeps it.
 */
@Directive()
export class FocusOnNavigation {
  constructor() {
    const router = inject(Router);
    const document = inject(DOCUMENT);
    const injector = inject(Injector);
    const subscription = router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects.split('?')[0] ?? ''),
        startWith(null),
        pairwise(),
        filter(([before, after]) => before !== null && before !== after),
      )
      .subscribe(() => afterNextRender({ read: () => moveFocus(document) }, { injector }));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }
}

function moveFocus(document: Document): void {
  const main = document.querySelector('main');
  if (main?.contains(document.activeElement)) return;
  const target = document.querySelector<HTMLElement>('main h1[tabindex="-1"]') ?? main;
  target?.focus({ preventScroll: true });
}
