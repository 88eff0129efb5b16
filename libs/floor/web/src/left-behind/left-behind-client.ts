import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type CorrectLeftBehind,
  type KeepLeftBehind,
  LEFT_BEHIND_ROUTES,
  type LeftBehindDetail,
  type LeftBehindRegistered,
  type RegisterLeftBehind,
  type ReleaseLeftBehind,
  RELEASING_STEPS,
} from '@luwte/floor/domain';
import { type Created, type Id, newId } from '@luwte/platform/kernel';
import { Api, apiUrl, asProblem, pathTo } from '@luwte/platform/web';
import { firstValueFrom } from 'rxjs';
import type { Seen } from '../data/floor-client';

/** What the pages of the register ask the API. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class LeftBehindClient {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);

  find(id: Id): Promise<LeftBehindDetail> {
    return this.api.get<LeftBehindDetail>(pathTo(LEFT_BEHIND_ROUTES.item, { id }));
  }

  register(found: RegisterLeftBehind): Promise<LeftBehindRegistered> {
    return this.api.post<LeftBehindRegistered>(LEFT_BEHIND_ROUTES.list, found);
  }

  step(item: Seen, step: KeepLeftBehind | ReleaseLeftBehind): Promise<Created> {
    const releases = (RELEASING_STEPS as readonly string[]).includes(step.step);
    return this.send(releases ? LEFT_BEHIND_ROUTES.release : LEFT_BEHIND_ROUTES.keeping, item, step);
  }

  correct(item: Seen, correction: CorrectLeftBehind): Promise<Created> {
    return this.send(LEFT_BEHIND_ROUTES.correction, item, correction);
  }

  /** A link behind the chain as the worker saw it (`If-Match`), added once over automatic retries. */
  private async send(route: string, { id, version }: Seen, body: object): Promise<Created> {
    const headers = new HttpHeaders({ 'If-Match': `"${version}"`, 'Idempotency-Key': newId() });
    try {
      return await firstValueFrom(this.http.post<Created>(apiUrl(pathTo(route, { id })), body, { headers }));
    } catch (error) {
      throw asProblem(error);
    }
  }
}
