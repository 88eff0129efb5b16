import type { Provider } from '@angular/core';
import { VISITOR_PANELS, type VisitorPanel } from '@luwte/visitors/web';

/** What higher slices show on a visitor's card. */
const VISITS: VisitorPanel = {
  key: 'floor-visits',
  permission: 'floor.visits',
  order: 10,
  component: () => import('@luwte/floor/web').then((slice) => slice.visitsOfVisitor()),
};

export const VISITOR_CARD: Provider[] = [{ provide: VISITOR_PANELS, useValue: VISITS, multi: true }];
