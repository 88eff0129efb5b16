import { inject, Injectable } from '@angular/core';
import {
  type CorrectSanction,
  type DecideAppeal,
  HOUSE_RULES_ROUTES,
  type HoldConversation,
  type ImposeSanction,
  type PlanConversation,
  type SanctionDetail,
  type SanctionLine,
  type SanctionPolicy,
  type SanctionPolicyRead,
  type SanctionReason,
  type Telling,
  type VisitorSuspensions,
} from '@luwte/house-rules/domain';
import type { Created, Id, Page } from '@luwte/platform/kernel';
import { Api, pathTo } from '@luwte/platform/web';

/** What each act on a sanction is sent with. */
export interface SanctionActs {
  readonly withdrawal: SanctionReason;
  readonly lifting: SanctionReason;
  readonly appeal: SanctionReason;
  readonly appealDecision: DecideAppeal;
  readonly conversationPlan: PlanConversation;
  readonly conversation: HoldConversation;
  readonly telling: Telling;
}

/** What the pages ask the API about sanctions. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class SanctionsClient {
  private readonly api = inject(Api);

  sanction(id: Id): Promise<SanctionDetail> {
    return this.api.get<SanctionDetail>(pathTo(HOUSE_RULES_ROUTES.sanction, { id }));
  }

  /** Everything that was ever decided on a visitor, newest first. */
  ofVisitor(visitorId: Id): Promise<Page<SanctionLine>> {
    return this.api.get<Page<SanctionLine>>(HOUSE_RULES_ROUTES.sanctions, { visitorId, limit: 50 });
  }

  /** The visitor's code, and what keeps them out now or later. */
  suspensions(visitorId: Id): Promise<VisitorSuspensions> {
    return this.api.get<VisitorSuspensions>(HOUSE_RULES_ROUTES.suspensions, { visitorId });
  }

  /** How the house deals with sanctions, and whom a visitor turns to. */
  policy(): Promise<SanctionPolicyRead> {
    return this.api.get<SanctionPolicyRead>(HOUSE_RULES_ROUTES.policy);
  }

  changePolicy(policy: SanctionPolicy, version: number): Promise<Created> {
    return this.api.change('PUT', HOUSE_RULES_ROUTES.policy, policy, version);
  }

  impose(sanction: ImposeSanction): Promise<Created> {
    return this.api.post(HOUSE_RULES_ROUTES.sanctions, sanction);
  }

  correct(id: Id, version: number, correction: CorrectSanction): Promise<Created> {
    return this.api.change('PATCH', pathTo(HOUSE_RULES_ROUTES.sanction, { id }), correction, version);
  }

  act<Act extends keyof SanctionActs>(
    sanction: Pick<SanctionDetail, 'id' | 'version'>,
    act: Act,
    body: SanctionActs[Act],
  ): Promise<Created> {
    return this.api.post(pathTo(HOUSE_RULES_ROUTES[act], { id: sanction.id }), body, sanction.version);
  }
}
