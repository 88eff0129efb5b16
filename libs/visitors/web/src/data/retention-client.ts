import { inject, Injectable } from '@angular/core';
import type { Created, Id } from '@luwte/platform/kernel';
import { Api, pathTo } from '@luwte/platform/web';
import {
  type HoldRecord,
  type RetentionOverview,
  type RetentionTerms,
  VISITORS_ROUTES,
} from '@luwte/visitors/domain';

/** What the page about keeping and letting go asks the API. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class RetentionClient {
  private readonly api = inject(Api);

  overview(): Promise<RetentionOverview> {
    return this.api.get(VISITORS_ROUTES.retention);
  }

  change(terms: RetentionTerms, version: number): Promise<Created> {
    return this.api.change('PUT', VISITORS_ROUTES.retention, terms, version);
  }

  /** Keeps a record beyond its term. */
  hold(id: Id, hold: HoldRecord): Promise<Created> {
    return this.api.post(pathTo(VISITORS_ROUTES.hold, { id }), hold);
  }

  release(id: Id): Promise<Created> {
    return this.api.post(pathTo(VISITORS_ROUTES.holdRelease, { id }), {});
  }
}
