import type { Type } from '@angular/core';

/** A visitor's visits for the visitor's card; `apps/web` provides it for `VISITOR_PANELS` of the visitors' pages. */
export const VISITS_OF_VISITOR = {
  key: 'floor.visits',
  permission: 'floor.visits',
  order: 10,
  component: (): Promise<Type<unknown>> => import('./visitor-visits').then((panel) => panel.VisitorVisits),
};
