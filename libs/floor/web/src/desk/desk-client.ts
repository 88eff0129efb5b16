import { inject, Injectable } from '@angular/core';
import { FLOOR_ROUTES, type GiveAtDoor, type RefuseEntry, type VisitListItem } from '@luwte/floor/domain';
import {
  HOUSE_RULES_ROUTES,
  type Suspension,
  type VisitorAcceptances,
  type VisitorSuspensions,
} from '@luwte/house-rules/domain';
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
  /** What keeps the visitor out now or from a moment to come; `suspensionAt` says which holds. */
  readonly suspensions: readonly Suspension[];
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

  /** The visitor's card, whether the house rules were accepted, what keeps them out, and the last visit. */
  async visitor(id: Id): Promise<DeskVisitor> {
    const [card, acceptances, suspensions, visits] = await Promise.all([
      this.api.get<VisitorCard>(pathTo(VISITORS_ROUTES.visitor, { id })),
      this.api.get<VisitorAcceptances>(HOUSE_RULES_ROUTES.acceptances, { visitorId: id }),
      this.api.get<VisitorSuspensions>(HOUSE_RULES_ROUTES.suspensions, { visitorId: id }),
      this.api.get<Page<VisitListItem>>(FLOOR_ROUTES.visits, { visitorId: id, limit: 1 }),
    ]);
    return {
      card,
      rulesAccepted: !acceptances.needsAcceptance,
      suspensions: suspensions.items,
      lastVisit: visits.items[0] ?? null,
    };
  }

  register(visitor: RegisterVisitor): Promise<VisitorRegistered> {
    return this.api.post<VisitorRegistered>(VISITORS_ROUTES.visitors, visitor);
  }

  /** Records help or clean equipment given at the door. */
  give(given: GiveAtDoor): Promise<Created> {
    return this.api.post(FLOOR_ROUTES.offers, given);
  }

  /** Takes back {@link give}, for ten seconds. */
  takeBack(id: Id): Promise<Created> {
    return this.api.post(pathTo(FLOOR_ROUTES.offerUndo, { id }), {});
  }

  refuse(refusal: RefuseEntry): Promise<Created> {
    return this.api.post(FLOOR_ROUTES.refusals, refusal);
  }
}
