import { inject, Injectable } from '@angular/core';
import type { Created, Id } from '@luwte/platform/kernel';
import { Api, pathTo } from '@luwte/platform/web';
import { VISITORS_ROUTES } from '@luwte/visitors/domain';

/** What the pages about double records ask the API. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class LinksClient {
  private readonly api = inject(Api);

  /** Links two records of one person; `leadingId` stands for both where people are counted. */
  link(leadingId: Id, otherId: Id): Promise<Created> {
    return this.api.post(VISITORS_ROUTES.links, { leadingId, otherId });
  }

  /** Takes a record out of its group. */
  unlink(id: Id): Promise<Created> {
    return this.api.post(pathTo(VISITORS_ROUTES.unlinking, { id }), {});
  }

  /** Says that two records are two people; gives what takes that back. */
  dismiss(oneId: Id, otherId: Id): Promise<Created> {
    return this.api.post(VISITORS_ROUTES.dismissals, { oneId, otherId });
  }

  takeBack(dismissalId: Id): Promise<Created> {
    return this.api.post(pathTo(VISITORS_ROUTES.dismissalBack, { id: dismissalId }), {});
  }
}
