import { Injectable } from '@nestjs/common';
import { type AcceptRules, defaultRuleSet, type RuleSetContent } from '@luwte/house-rules/domain';
import { type Created, type Id, type Instant, newId } from '@luwte/platform/kernel';
import type { Tx } from '@luwte/platform/api';
import { AcceptanceRecorder } from './accept-rules/acceptance-recorder';
import { AcceptanceRepository, type AcceptanceStanding } from './persistence/acceptance.repository';
import { RuleSetRepository } from './persistence/rule-set.repository';
import { Publisher } from './publish-version/publisher';

/** What other slices may ask of the house rules. Every call joins the caller's transaction. */
@Injectable()
export class HouseRulesFacade {
  constructor(
    private readonly ruleSets: RuleSetRepository,
    private readonly acceptances: AcceptanceRepository,
    private readonly publisher: Publisher,
    private readonly recorder: AcceptanceRecorder,
  ) {}

  /**
   * Whether the visitor accepted the version that holds now; true as well while the house has published none, for
   * then there is nothing to accept. An unknown visitor has accepted nothing.
   */
  hasAcceptedCurrent(tx: Tx, visitorId: Id): Promise<AcceptanceStanding> {
    return this.acceptances.standingOf(tx, visitorId);
  }

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
