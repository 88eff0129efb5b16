import type { Routes } from '@angular/router';

/**
 * Starts loading the pages at `path` while the session and the texts are still on their way. Whether the page may be opened
 * is decided later, by the guards; what was loaded is kept by the browser. A failure is left to the router, which tells it.
 */
export async function loadAhead(routes: Routes, path: string): Promise<void> {
  const segments = path.split('/').filter(Boolean);
  await follow(routes, segments).catch(() => undefined);
}

async function follow(routes: Routes, segments: readonly string[]): Promise<void> {
  const matching = routes.filter(({ path = '' }) => startsWith(segments, path));
  await Promise.all(
    matching.map(async ({ path = '', children, loadChildren, loadComponent }) => {
      const rest = segments.slice(path === '' ? 0 : path.split('/').length);
      if (rest.length === 0 || children || loadChildren) void loadComponent?.();
      const below = children ?? (loadChildren ? await (loadChildren() as Promise<Routes>) : []);
      await follow(below, rest);
    }),
  );
}

function startsWith(segments: readonly string[], path: string): boolean {
  if (path === '**') return false;
  return path
    .split('/')
    .filter(Boolean)
    .every((part, at) => part === segments[at] || (part.startsWith(':') && segments[at] !== undefined));
}
