import { inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Live } from '@luwte/platform/web';

/** Reads again at each news whose type begins so; what was read stays until then. Injection context only. */
export function reloadOnNews(reading: { reload(): boolean }, ...prefixes: readonly string[]): void {
  inject(Live)
    .changes(...prefixes)
    .pipe(takeUntilDestroyed())
    .subscribe(() => reading.reload());
}
