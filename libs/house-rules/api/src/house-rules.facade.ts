import { Injectable } from '@nestjs/common';
import {
  type Acceptance,
  type AcceptRules,
  defaultRuleSet,
  type ImposeSanction,
  type RuleSetContent,
  type SanctionExport,
  type Suspension,
} from '@luwte/house-rules/domain';
import { type Created, type Id, type Instant, newId } from '@luwte/platform/kernel';
import type { Tx } from '@luwte/platform/api';
import { AcceptanceRecorder } from './accept-rules/acceptance-recorder';
import { SanctionRecorder } from './impose-sanction/sanction-recorder';
import { AcceptanceRepository, type DoorStanding } from './persistence/acceptance.repository';
import { RuleSetRepository } from './persistence/rule-set.repository';
import { SanctionRepository } from './persistence/sanction.repository';
import { VisitorSanctions } from './persistence/visitor-sanctions';
import { Publisher } from './publish-version/publisher';

/** How many rows forgetting a visitor found, and how many signatures it emptied. */
export interface ForgottenVisitor {
  readonly acceptances: number;
  readonly signatures: number;
  readonly sanctions: number;
}

/** What the facade needs for sanctions. */
@Injectable()
export class SanctionParts {
  constructor(
    readonly recorder: SanctionRecorder,
    readonly repository: SanctionRepository,
    readonly visitors: VisitorSanctions,
  ) {}
}

/** What other slices may ask of the house rules. Every call joins the caller's transaction. */
@Injectable()
export class HouseRulesFacade {
  constructor(
    private readonly ruleSets: RuleSetRepository,
    private readonly acceptances: AcceptanceRepository,
    private readonly publisher: Publisher,
    private readonly recorder: AcceptanceRecorder,
    private readonly sanctions: SanctionParts,
  ) {}

  /**
   * Records an acceptance that came about at `acceptedAt`, in the name of the transaction's actor.
   * @throws {NotCurrent} when `command.versionId` is not the published version
   * @throws {Invalid} when the proof is wrong
   * @throws {Absent} when the house has no such visitor
   */
  accept(tx: Tx, command: AcceptRules, acceptedAt: Instant): Promise<Created> {
    return this.recorder.record(tx, command, acceptedAt);
  }

  /**
   * Whether the visitor accepted the version that holds now (true while the house has published none: then there is
   * nothing to accept), and what keeps them out at `now` or later. One question, for the door. An unknown visitor has
   * accepted nothing.
   */
  standingAtDoor(tx: Tx, visitorId: Id, now: Instant): Promise<DoorStanding> {
    return this.acceptances.standingAtDoor(tx, visitorId, now);
  }

  /** What keeps these visitors out at `now` or later; weigh it with `suspensionAt`. Nothing that has ended. */
  suspensionsOf(tx: Tx, visitorIds: readonly Id[], now: Instant): Promise<readonly Suspension[]> {
    return this.sanctions.repository.suspensionsOf(tx, visitorIds, now);
  }

  /**
   * Records a sanction that was decided at `decidedAt`, in the name of the transaction's actor.
   * @throws {NotYourDecision} when the step asks another role
   * @throws {Invalid} when the decision does not fit together
   * @throws {SanctionOverlaps} when another of its scope runs
   * @throws {Absent} when the house has no such visitor
   */
  impose(tx: Tx, command: ImposeSanction, decidedAt: Instant): Promise<Created> {
    return this.sanctions.recorder.impose(tx, command, decidedAt);
  }

  /** Every sanction of the visitor with its facts and notes, for an export of what the house holds on them. */
  sanctionsForExport(tx: Tx, visitorId: Id): Promise<readonly SanctionExport[]> {
    return this.sanctions.visitors.export(tx, visitorId);
  }

  /** Every acceptance of the visitor, for an export of what the house holds on them. */
  acceptancesForExport(tx: Tx, visitorId: Id): Promise<readonly Acceptance[]> {
    return this.acceptances.all(tx, visitorId);
  }

  /**
   * Forgets what was written about a visitor who was erased, and what they drew. Steps, times, outcomes and that the
   * rules were accepted stay to be counted.
   */
  async eraseVisitor(tx: Tx, visitorId: Id): Promise<ForgottenVisitor> {
    const acceptances = await this.acceptances.all(tx, visitorId);
    return {
      acceptances: acceptances.length,
      signatures: await this.acceptances.forgetSignatures(tx, visitorId),
      sanctions: await this.sanctions.visitors.erase(tx, visitorId),
    };
  }

  /**
   * Gives a new house its first rules. Does nothing when it has published rules already.
   * @returns the id of the published version
   */
  async startWith(tx: Tx, now: Instant, content: RuleSetContent = defaultRuleSet()): Promise<Id> {
    await this.ruleSets.queueForPublishing(tx);
    const published = await this.ruleSets.findPublished(tx);
    if (published) return published.id;
    const draft = await this.ruleSets.addDraft(tx, newId(), content, now);
    return (await this.publisher.publish(tx, draft, now)).id;
  }
}
