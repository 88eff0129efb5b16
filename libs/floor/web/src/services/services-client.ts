import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type ActOnTurn,
  type GiveService,
  SERVICE_ROUTES,
  type ServiceDay,
  type ServiceSettings,
  type ServiceSettingsNow,
  type ServicesToday,
  type TakeTurn,
  type Turn,
} from '@luwte/floor/domain';
import { type Created, type Day, type Id, newId, type Page } from '@luwte/platform/kernel';
import { Api, apiUrl, asProblem, pathTo } from '@luwte/platform/web';
import { firstValueFrom } from 'rxjs';
import type { Seen } from '../data/floor-client';

/** How many days back the counts go on the page. */
const DAYS_SHOWN = 14;

/** What the pages ask the API about services. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class ServicesClient {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);

  today(): Promise<ServicesToday> {
    return this.api.get<ServicesToday>(SERVICE_ROUTES.today);
  }

  async days(): Promise<readonly ServiceDay[]> {
    return (await this.api.get<Page<ServiceDay>>(SERVICE_ROUTES.days, { limit: DAYS_SHOWN })).items;
  }

  settings(): Promise<ServiceSettingsNow> {
    return this.api.get<ServiceSettingsNow>(SERVICE_ROUTES.settings);
  }

  editSettings(settings: ServiceSettings, version: number): Promise<Created> {
    return this.api.change('PUT', SERVICE_ROUTES.settings, settings, version);
  }

  /** Turns and appointments of a day. */
  turns(day: Day): Promise<readonly Turn[]> {
    return this.api.all<Turn>(SERVICE_ROUTES.turns, { day }, { most: 1000 });
  }

  give(given: GiveService): Promise<Created> {
    return this.api.post(SERVICE_ROUTES.given, given);
  }

  takeBack(id: Id): Promise<Created> {
    return this.api.post(pathTo(SERVICE_ROUTES.givenUndo, { id }), {});
  }

  take(turn: TakeTurn): Promise<Created> {
    return this.api.post(SERVICE_ROUTES.turns, turn);
  }

  act(turn: Seen, act: ActOnTurn): Promise<Created> {
    return this.send(pathTo(SERVICE_ROUTES.turnActs, { id: turn.id }), act, turn.version);
  }

  undo(turn: Seen): Promise<Created> {
    return this.send(pathTo(SERVICE_ROUTES.turnUndo, { id: turn.id }), {}, turn.version);
  }

  /** A command on the turn as the worker saw it (`If-Match`), done once over automatic retries. */
  private async send(path: string, body: object, version: number): Promise<Created> {
    const headers = new HttpHeaders({ 'If-Match': `"${version}"`, 'Idempotency-Key': newId() });
    try {
      return await firstValueFrom(this.http.post<Created>(apiUrl(path), body, { headers }));
    } catch (error) {
      throw asProblem(error);
    }
  }
}
