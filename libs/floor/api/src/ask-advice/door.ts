import { Injectable } from '@nestjs/common';
import {
  type AdmissionFacts,
  advise,
  type AdviceAnswer,
  ageIn,
  completePolicy,
  type DoorFacts,
  type HouseDayState,
  type HouseNow,
  looksAtCard,
  type OpeningHours,
  receivesAt,
  residenceOf,
  SETTING_OF,
  type StoredPolicy,
} from '@luwte/floor/domain';
import { HouseRulesFacade } from '@luwte/house-rules/api';
import { suspensionAt, type Suspension } from '@luwte/house-rules/domain';
import { Settings, type Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import { type DoorCard, type VisitorFacts, VisitorsFacade } from '@luwte/visitors/api';
import { HouseCalendar } from '../persistence/house-calendar';

interface DoorRow {
  readonly state: HouseDayState;
  readonly free_places: number;
  readonly waiting: number;
  readonly suggested_place: Id | null;
  readonly policy_version: number;
  /** As it was laid down; null while the house has laid nothing down. */
  readonly policy: StoredPolicy | null;
  /** Opening hours; null while the house has none. */
  readonly hours: OpeningHours | null;
}

/** Somebody at the door: what the desk asked, and who it is, if anybody knows. */
export type AtTheDoor = DoorFacts & { readonly visitorId?: Id | null };

/** The advice with what it was made of. */
export interface AdvisedEntry {
  readonly answer: AdviceAnswer;
  readonly visitor: VisitorFacts | null;
}

/** Of an entry written down afterwards nobody knows any more how full the house was. */
const AFTERWARDS: DoorRow = {
  state: 'open',
  free_places: 1,
  waiting: 0,
  suggested_place: null,
  policy_version: 0,
  policy: null,
  hours: null,
};

const DOOR = `
  select d.*, (select json_build_object('version', h.version, 'blocks', h.blocks, 'exceptions', h.exceptions)
    from luwte.floor_opening_hours h where h.facility_id = luwte.facility()) as hours
  from luwte.floor_door_under_policy($1, $2, $3) d`;

/** Gathers the facts at the door and asks the domain for its advice; asking and checking in use the same one. */
@Injectable()
export class Door {
  constructor(
    private readonly visitors: VisitorsFacade,
    private readonly houseRules: HouseRulesFacade,
    private readonly calendar: HouseCalendar,
    private readonly settings: Settings,
  ) {}

  /** Advice on somebody who stands at the door now. @throws Absent for a visitor whom the house does not know */
  async advise(tx: Tx, asked: AtTheDoor, now: Instant): Promise<AdvisedEntry> {
    const day = this.calendar.today(tx.actor, now);
    const [row] = await tx.sql<DoorRow>(DOOR, [day, asked.route ?? null, now], 'floor-door');
    return this.weigh(tx, asked, row ?? AFTERWARDS, now);
  }

  /**
   * Advice on an entry that is written down afterwards, under the policy of when they came; what the house was like
   * then is not weighed. @throws Absent
   */
  async adviseAfterwards(tx: Tx, asked: AtTheDoor, arrivedAt: Instant): Promise<AdvisedEntry> {
    const [policy] = await tx.sql<Pick<DoorRow, 'policy_version' | 'policy'>>(
      'select * from luwte.floor_policy_at($1)',
      [arrivedAt],
    );
    return this.weigh(tx, asked, { ...AFTERWARDS, ...policy }, arrivedAt);
  }

  /** How many days back the house lets a visit be written down. */
  async lateEntryDays(tx: Tx): Promise<number> {
    return (await this.settings.read(tx, SETTING_OF['late-entry'])).value.days;
  }

  private async weigh(tx: Tx, asked: AtTheDoor, door: DoorRow, now: Instant): Promise<AdvisedEntry> {
    const policy = completePolicy(door.policy);
    const visitor = asked.visitorId ? await this.visitors.factsForAdmission(tx, asked.visitorId, now) : null;
    const rules = asked.visitorId ? await this.houseRules.standingAtDoor(tx, asked.visitorId, now) : null;
    const card = visitor && looksAtCard(policy) ? await this.cardOf(tx, visitor.visitorId) : null;
    const facts: AdmissionFacts = {
      over18: asked.over18 && (visitor?.over18 ?? true),
      age: ageIn(card?.birthYear, now),
      residence: residenceOf(card?.postcode4),
      intoxication: asked.intoxication,
      bringsOwnSubstance: asked.bringsOwnSubstance ?? null,
      substance: asked.substance ?? null,
      route: asked.route ?? null,
      rulesAccepted: rules?.accepted ?? true,
      suspension: weighed(rules?.suspensions ?? [], now),
      earlierOverdose: visitor?.alertKinds.includes('earlier-overdose') ?? false,
      recentAbstinence: visitor?.alertKinds.includes('recent-abstinence') ?? false,
      house: receivesAt(this.houseAt(tx, door, now), now),
      freePlaces: door.free_places,
      waiting: door.waiting,
    };
    const advice = advise(facts, policy, now);
    return {
      answer: {
        ...advice,
        facts,
        policyVersion: door.policy_version,
        suggestedPlaceId: door.suggested_place,
      },
      visitor,
    };
  }

  private houseAt(tx: Tx, { state, hours }: DoorRow, now: Instant): HouseNow {
    return this.calendar.houseNow(tx.actor, { state, version: 0, reason: null }, hours, now);
  }

  private async cardOf(tx: Tx, visitorId: Id): Promise<DoorCard | null> {
    return (await this.visitors.doorCards(tx, [visitorId])).get(visitorId) ?? null;
  }
}

/** What weighs heaviest of what keeps somebody out now. */
function weighed(suspensions: readonly Suspension[], now: Instant): AdmissionFacts['suspension'] {
  const suspension = suspensionAt(suspensions, now);
  return suspension && { scope: suspension.scope, until: suspension.until };
}
