import { inject, Injectable } from '@angular/core';
import {
  type CloseDecisionMonth,
  DECISION_ROUTES,
  type DecisionMonth,
  type ReviewDecision,
} from '@luwte/floor/domain';
import type { Created, Id, Page } from '@luwte/platform/kernel';
import { Api, pathTo } from '@luwte/platform/web';

/** What the page of deviations asks the API beside its list. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class DecisionsClient {
  private readonly api = inject(Api);

  async months(): Promise<readonly DecisionMonth[]> {
    return (await this.api.get<Page<DecisionMonth>>(DECISION_ROUTES.months)).items;
  }

  review(id: Id, review: ReviewDecision): Promise<Created> {
    return this.api.post(pathTo(DECISION_ROUTES.review, { id }), review);
  }

  close(month: CloseDecisionMonth): Promise<Created> {
    return this.api.post(DECISION_ROUTES.months, month);
  }
}
