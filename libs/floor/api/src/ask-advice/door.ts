import { Injectable } from '@nestjs/common';
import {
  type AdmissionFacts,
  admits,
  advise,
  type AdviceAnswer,
  type DoorFacts,
  type HouseDayState,
} from '@luwte/floor/domain';
import { HouseRulesFacade } from '@luwte/house-rules/api';
import { suspensionAt, type Suspension } from '@luwte/house-rules/domain';
import type { Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import { type VisitorFacts, VisitorsFacade } from '@luwte/visitors/api';
import { HouseCalendar } from '../persistence/house-calendar';

interface DoorRow {
  readonly state: HouseDayState;
  readonly free_places: number;
  readonly waiting: number;
  readonly suggested_place: Id | null;
}

/** Somebody at the door: what the desk asked, and who it is, if anybody knows. */
export type AtTheDoor = DoorFacts & { readonly visitorId?: Id | null };

/** The advice with what it was made of. */
export interface AdvisedEntry {
  readonly answer: AdviceAnswer;
  readonly visitor: VisitorFacts | null;
}

/** Of an entry written down afterwards nobody knows any more how full the house was. */
const AFTERWARDS: DoorRow = { state: 'open', free_places: 1, waiting: 0, suggested_place: null };

/** Gathers the facts at the door and asks the domain for its advice; asking and checking in use the same one. */
@Injectable()
export class Door {
  constructor(
    private readonly visitors: VisitorsFacade,
    private readonly houseRules: HouseRulesFacade,
    private readonly calendar: HouseCalendar,
  ) {}

  /** Advice on somebody who stands at the door now. @throws Absent for a visitor whom the house does not know */
  async advise(tx: Tx, asked: AtTheDoor, now: Instant): Promise<AdvisedEntry> {
    const day = this.calendar.today(tx.actor, now);
    const [row] = await tx.sql<DoorRow>(
      'select * from luwte.floor_door($1, $2)',
      [day, asked.route ?? null],
      'floor-door',
    );
    return this.weigh(tx, asked, row ?? AFTERWARDS, now);
  }

  /** Advice on an entry that is written down afterwards: what the house was like then is not weighed. @throws Absent */
  adviseAfterwards(tx: Tx, asked: AtTheDoor, now: Instant): Promise<AdvisedEntry> {
    return this.weigh(tx, asked, AFTERWARDS, now);
  }

  private async weigh(tx: Tx, asked: AtTheDoor, door: DoorRow, now: Instant): Promise<AdvisedEntry> {
    const visitor = asked.visitorId ? await this.visitors.factsForAdmission(tx, asked.visitorId, now) : null;
    const rules = asked.visitorId ? await this.houseRules.standingAtDoor(tx, asked.visitorId, now) : null;
    const facts: AdmissionFacts = {
      over18: asked.over18 && (visitor?.over18 ?? true),
      intoxication: asked.intoxication,
      bringsOwnSubstance: asked.bringsOwnSubstance ?? null,
      substance: asked.substance ?? null,
      route: asked.route ?? null,
      rulesAccepted: rules?.accepted ?? true,
      suspension: weighed(rules?.suspensions ?? [], now),
      earlierOverdose: visitor?.alertKinds.includes('earlier-overdose') ?? false,
      recentAbstinence: visitor?.alertKinds.includes('recent-abstinence') ?? false,
      house: admits(door.state),
      freePlaces: door.free_places,
      waiting: door.waiting,
    };
    return { answer: { ...advise(facts), facts, suggestedPlaceId: door.suggested_place }, visitor };
  }
}

/** What weighs heaviest of what keeps somebody out now. */
function weighed(suspensions: readonly Suspension[], now: Instant): AdmissionFacts['suspension'] {
  const suspension = suspensionAt(suspensions, now);
  return suspension && { scope: suspension.scope, until: suspension.until };
}
