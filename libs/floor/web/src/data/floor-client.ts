import { HttpClient, HttpHeaders, type HttpResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type AddRoom,
  type AddUse,
  type AdviceAnswer,
  type AskAdvice,
  type Board,
  type ChangeHouseDay,
  type CheckedIn,
  type CheckIn,
  type CheckOut,
  type CorrectVisit,
  DAY_ROUTES,
  type EditOpeningHours,
  type EditRoom,
  FLOOR_ROUTES,
  type HouseDayAction,
  type MoveVisit,
  type Observe,
  type OpeningHours,
  type Room,
  type SeatVisit,
  type StartAfterCare,
  type VisitDetail,
} from '@luwte/floor/domain';
import { type Colleague, IDENTITY_ROUTES } from '@luwte/identity/domain';
import { type Created, type Id, newId, type Page } from '@luwte/platform/kernel';
import { Api, apiUrl, asProblem, pathTo, type Versioned } from '@luwte/platform/web';
import { firstValueFrom } from 'rxjs';

/** The board with the tag to ask for it again; null when the tag still holds: nothing changed. */
export type BoardReading = { readonly board: Board; readonly tag: string | null } | null;

/** The row as the worker saw it: a command on it holds for that version alone. */
export interface Seen {
  readonly id: Id;
  readonly version: number;
}

const DAY_PATHS: Readonly<Record<HouseDayAction, string>> = {
  begin: DAY_ROUTES.begin,
  open: FLOOR_ROUTES.todayOpen,
  pause: FLOOR_ROUTES.todayPause,
  close: FLOOR_ROUTES.todayClose,
};

/** What the pages ask the API about the floor. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class FloorClient {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);

  /** Reads the board, unless it is still the one with `tag` (RFC 9110, If-None-Match). */
  async board(tag: string | null): Promise<BoardReading> {
    const headers = tag === null ? new HttpHeaders() : new HttpHeaders({ 'If-None-Match': tag });
    try {
      const answer = await firstValueFrom(
        this.http.get<Board>(apiUrl(FLOOR_ROUTES.board), { headers, observe: 'response' }),
      );
      return reading(answer);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 304) return null;
      throw problem;
    }
  }

  call(visit: Seen): Promise<Created> {
    return this.command(FLOOR_ROUTES.call, visit, {});
  }

  seat(visit: Seen, seating: SeatVisit): Promise<Created> {
    return this.command(FLOOR_ROUTES.seating, visit, seating);
  }

  move(visit: Seen, move: MoveVisit): Promise<Created> {
    return this.command(FLOOR_ROUTES.move, visit, move);
  }

  addUse(id: Id, use: AddUse): Promise<Created> {
    return this.api.post(pathTo(FLOOR_ROUTES.uses, { id }), use);
  }

  observe(id: Id, observation: Observe): Promise<Created> {
    return this.api.post(pathTo(FLOOR_ROUTES.observations, { id }), observation);
  }

  startAfterCare(visit: Seen, start: StartAfterCare): Promise<Created> {
    return this.command(FLOOR_ROUTES.afterCare, visit, start);
  }

  checkOut(visit: Seen, leaving: CheckOut): Promise<Created> {
    return this.command(FLOOR_ROUTES.checkOut, visit, leaving);
  }

  /** Takes back the worker's last act on this visit, within its ten seconds. */
  undo(visit: Seen): Promise<Created> {
    return this.command(FLOOR_ROUTES.undo, visit, {});
  }

  /** Corrects the times of a visit; rejects with a stale problem when somebody was first. */
  correct(visit: Seen, correction: CorrectVisit): Promise<Created> {
    return this.command(FLOOR_ROUTES.correction, visit, correction);
  }

  checkIn(checkIn: CheckIn): Promise<CheckedIn> {
    return this.api.post<CheckedIn>(FLOOR_ROUTES.visits, checkIn);
  }

  advice(facts: AskAdvice): Promise<AdviceAnswer> {
    return this.api.send<AdviceAnswer>('POST', FLOOR_ROUTES.advice, facts);
  }

  visit(id: Id): Promise<Versioned<VisitDetail>> {
    return this.api.read<VisitDetail>(pathTo(FLOOR_ROUTES.visit, { id }));
  }

  /** Opens, pauses or closes the day that was seen at `version`. */
  changeDay(action: HouseDayAction, change: ChangeHouseDay, version: number): Promise<Created> {
    return this.send(DAY_PATHS[action], change, version);
  }

  /** Every room of the house, in the order of the board. */
  async rooms(): Promise<readonly Room[]> {
    return (await this.api.get<Page<Room>>(FLOOR_ROUTES.rooms)).items;
  }

  room(id: Id): Promise<Versioned<Room>> {
    return this.api.read<Room>(pathTo(FLOOR_ROUTES.room, { id }));
  }

  addRoom(room: AddRoom): Promise<Created> {
    return this.api.post(FLOOR_ROUTES.rooms, room);
  }

  editRoom(id: Id, room: EditRoom, version: number): Promise<Created> {
    return this.api.change('PUT', pathTo(FLOOR_ROUTES.room, { id }), room, version);
  }

  openingHours(): Promise<OpeningHours> {
    return this.api.get<OpeningHours>(FLOOR_ROUTES.openingHours);
  }

  editOpeningHours(hours: EditOpeningHours, version: number): Promise<Created> {
    return this.api.change('PUT', FLOOR_ROUTES.openingHours, hours, version);
  }

  /** Who works in this house: a second person to decide with. */
  colleagues(): Promise<readonly Colleague[]> {
    return this.api.get<readonly Colleague[]>(IDENTITY_ROUTES.colleagues);
  }

  private command(route: string, { id, version }: Seen, body: object): Promise<Created> {
    return this.send(pathTo(route, { id }), body, version);
  }

  /** A command on what the worker saw (`If-Match`), done once over automatic retries (`Idempotency-Key`). */
  async send(path: string, body: object, version: number): Promise<Created> {
    const headers = new HttpHeaders({ 'If-Match': `"${version}"`, 'Idempotency-Key': newId() });
    try {
      return await firstValueFrom(this.http.post<Created>(apiUrl(path), body, { headers }));
    } catch (error) {
      throw asProblem(error);
    }
  }
}

function reading(answer: HttpResponse<Board>): BoardReading {
  return answer.body ? { board: answer.body, tag: answer.headers.get('etag') } : null;
}
