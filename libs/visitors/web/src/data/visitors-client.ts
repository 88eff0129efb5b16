import { inject, Injectable } from '@angular/core';
import { HOUSE_RULES_ROUTES, type VisitorAcceptances } from '@luwte/house-rules/domain';
import type { Created, Id } from '@luwte/platform/kernel';
import { Api, pathTo, type Versioned } from '@luwte/platform/web';
import {
  type AddAlert,
  type RegisterVisitor,
  type UpdateVisitor,
  type VisitorCard,
  type VisitorPass,
  type VisitorRegistered,
  VISITORS_ROUTES,
} from '@luwte/visitors/domain';

/** What the pages ask the API about visitors. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class VisitorsClient {
  private readonly api = inject(Api);

  card(id: Id): Promise<Versioned<VisitorCard>> {
    return this.api.read<VisitorCard>(pathTo(VISITORS_ROUTES.visitor, { id }));
  }

  /** What the pass shows; asking for it leaves an audit entry. */
  pass(id: Id): Promise<VisitorPass> {
    return this.api.get<VisitorPass>(pathTo(VISITORS_ROUTES.pass, { id }));
  }

  register(visitor: RegisterVisitor): Promise<VisitorRegistered> {
    return this.api.post<VisitorRegistered>(VISITORS_ROUTES.visitors, visitor);
  }

  /** Saves the fields that `changes` names; rejects with a stale problem when somebody was first. */
  update(id: Id, changes: UpdateVisitor, version: number): Promise<Created> {
    return this.api.change('PATCH', pathTo(VISITORS_ROUTES.visitor, { id }), changes, version);
  }

  addAlert(id: Id, alert: AddAlert): Promise<Created> {
    return this.api.post(pathTo(VISITORS_ROUTES.alerts, { id }), alert);
  }

  /** Lets an alert hold for its usual term again, from now. */
  extendAlert(id: Id, alertId: Id): Promise<Created> {
    return this.api.post(pathTo(VISITORS_ROUTES.alertExtension, { id, alertId }), {});
  }

  endAlert(id: Id, alertId: Id): Promise<Created> {
    return this.api.post(pathTo(VISITORS_ROUTES.alertEnding, { id, alertId }), {});
  }

  /** Which house rules the visitor accepted, and whether the current ones are still to be asked. */
  acceptances(visitorId: Id): Promise<VisitorAcceptances> {
    return this.api.get<VisitorAcceptances>(HOUSE_RULES_ROUTES.acceptances, { visitorId });
  }
}
