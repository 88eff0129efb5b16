import { inject, Injectable } from '@angular/core';
import {
  type AnswerItem,
  type ChangeHouseDay,
  DAY_ROUTES,
  type DayChecklist,
  type HandOverShift,
  type HandoverNow,
  type HouseDayAction,
  type NotePresence,
  type TakeOver,
} from '@luwte/floor/domain';
import type { Colleague } from '@luwte/identity/domain';
import type { Created, Id } from '@luwte/platform/kernel';
import { Api, pathTo } from '@luwte/platform/web';
import { FloorClient } from '../data/floor-client';

/** What the page of the day asks the API. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class DayClient {
  private readonly api = inject(Api);
  private readonly floor = inject(FloorClient);

  checklist(): Promise<DayChecklist> {
    return this.api.get<DayChecklist>(DAY_ROUTES.checklist);
  }

  handover(): Promise<HandoverNow> {
    return this.api.get<HandoverNow>(DAY_ROUTES.handover);
  }

  answer(answer: AnswerItem): Promise<Created> {
    return this.api.post(DAY_ROUTES.answers, answer);
  }

  notePresence(person: NotePresence): Promise<Created> {
    return this.api.post(DAY_ROUTES.presences, person);
  }

  endPresence(id: Id): Promise<Created> {
    return this.api.post(pathTo(DAY_ROUTES.presenceEnd, { id }), {});
  }

  takeOver(command: TakeOver): Promise<Created> {
    return this.api.post(DAY_ROUTES.takeovers, command);
  }

  handOver(command: HandOverShift): Promise<Created> {
    return this.api.post(DAY_ROUTES.handovers, command);
  }

  change(action: HouseDayAction, change: ChangeHouseDay, version: number): Promise<Created> {
    return this.floor.changeDay(action, change, version);
  }

  colleagues(): Promise<readonly Colleague[]> {
    return this.floor.colleagues();
  }
}
