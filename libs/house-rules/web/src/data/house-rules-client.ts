import { inject, Injectable } from '@angular/core';
import {
  type AcceptRules,
  type DraftRuleSet,
  type EditRuleSet,
  HOUSE_RULES_ROUTES,
  type RuleLanguage,
  type RuleSetVersion,
  type SignedAcceptance,
  type VisitorAcceptances,
} from '@luwte/house-rules/domain';
import { type Colleague, IDENTITY_ROUTES } from '@luwte/identity/domain';
import type { Created, Id } from '@luwte/platform/kernel';
import { Api, asProblem, pathTo, Session } from '@luwte/platform/web';

/** What the pages ask the API about the house rules. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class HouseRulesClient {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  /** The version that holds now; null while the house has published none. */
  async current(): Promise<RuleSetVersion | null> {
    try {
      return await this.api.get<RuleSetVersion>(HOUSE_RULES_ROUTES.current);
    } catch (error) {
      if (asProblem(error).status === 404) return null;
      throw error;
    }
  }

  version(id: Id): Promise<RuleSetVersion> {
    return this.api.get<RuleSetVersion>(pathTo(HOUSE_RULES_ROUTES.version, { id }));
  }

  draft(content: DraftRuleSet): Promise<Created> {
    return this.api.post(HOUSE_RULES_ROUTES.versions, content);
  }

  edit(id: Id, content: EditRuleSet, version: number): Promise<Created> {
    return this.api.change('PATCH', pathTo(HOUSE_RULES_ROUTES.version, { id }), content, version);
  }

  publish(id: Id, version: number, waived: readonly RuleLanguage[]): Promise<Created> {
    return this.api.post(pathTo(HOUSE_RULES_ROUTES.publication, { id }), { version, waived });
  }

  accept(acceptance: AcceptRules): Promise<Created> {
    return this.api.post(HOUSE_RULES_ROUTES.acceptances, acceptance);
  }

  acceptancesOf(visitorId: Id): Promise<VisitorAcceptances> {
    return this.api.get<VisitorAcceptances>(HOUSE_RULES_ROUTES.acceptances, { visitorId });
  }

  acceptance(id: Id): Promise<SignedAcceptance> {
    return this.api.get<SignedAcceptance>(pathTo(HOUSE_RULES_ROUTES.acceptance, { id }));
  }

  /** Colleagues who can witness a spoken acceptance: everybody of this house but the one who records it. */
  async witnesses(): Promise<readonly Colleague[]> {
    const colleagues = await this.api.get<readonly Colleague[]>(IDENTITY_ROUTES.colleagues);
    return colleagues.filter(({ id }) => id !== this.session.account()?.id);
  }
}
