import { inject, Injectable } from '@angular/core';
import { FLOOR_ROUTES, type RefuseEntry, type VisitListItem } from '@luwte/floor/domain';
import { HOUSE_RULES_ROUTES, type VisitorAcceptances } from '@luwte/house-rules/domain';
import type { Created, Id, Page } from '@luwte/platform/kernel';
import { Api, pathTo } from '@luwte/platform/web';
import {
  type RegisterVisitor,
  type VisitorCard,
  type VisitorListItem,
  type VisitorRegistered,
  VISITORS_ROUTES,
} from '@luwte/visitors/domain';

/** How many hits the desk shows. */
const HITS = 8;

/** Everything the desk asks of one visitor, together. */
export interface DeskVisitor {
  readonly card: VisitorCard;
  readonly rulesAccepted: boolean;
  readonly lastVisit: VisitListItem | null;
}

/** What the desk asks the API beside the floor. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class DeskClient {
  private readonly api = inject(Api);

  /** Visitors whose handle looks like `query`, or whose code it is. */
  async search(query: string): Promise<readonly VisitorListItem[]> {
    return (await this.api.get<Page<VisitorListItem>>(VISITORS_ROUTES.visitors, { query, limit: HITS }))
      .items;
  }

  /** The visitor's card, whether the house rules were accepted, and the last visit. */
  async visitor(id: Id): Promise<DeskVisitor> {
    const [card, acceptances, visits] = await Promise.all([
      this.api.get<VisitorCard>(pathTo(VISITORS_ROUTES.visitor, { id })),
      this.api.get<VisitorAcceptances>(HOUSE_RULES_ROUTES.acceptances, { visitorId: id }),
      this.api.get<Page<VisitListItem>>(FLOOR_ROUTES.visits, { visitorId: id, limit: 1 }),
    ]);
    return { card, rulesAccepted: !acceptances.needsAcceptance, lastVisit: visits.items[0] ?? null };
  }

  register(visitor: RegisterVisitor): Promise<VisitorRegistered> {
    return this.api.post<VisitorRegistered>(VISITORS_ROUTES.visitors, visitor);
  }

  refuse(refusal: RefuseEntry): Promise<Created> {
    return this.api.post(FLOOR_ROUTES.refusals, refusal);
  }
}
