import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type AdmissionPolicyNow,
  checkPolicy,
  checkValidFrom,
  type EditPolicyDraft,
  type LayDownPolicy,
  type PolicyVersion,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, readCursor, rowsToRead, toPage, Transaction, type Tx } from '@luwte/platform/api';
import { type Clock, type Created, Invalid, type ListQuery, newId, type Page } from '@luwte/platform/kernel';
import { PolicyRepository } from './policy.repository';

const NEWEST_FIRST = '-version';

/** Lays down whom the house admits: a draft first, then a version that is never changed again. */
@Injectable()
export class PolicyHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly policies: PolicyRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The policy in force, the one to come and the draft. */
  read(actor: Actor): Promise<AdmissionPolicyNow> {
    return this.transaction.read(actor, (tx) => this.policies.now(tx, this.clock.now()));
  }

  /** Versions, the newest first. */
  versions({ cursor, limit }: ListQuery, actor: Actor): Promise<Page<PolicyVersion>> {
    const before = readCursor(cursor, NEWEST_FIRST, 1)?.after[0] ?? null;
    return this.transaction.read(actor, async (tx) => {
      const rows = await this.policies.versions(
        tx,
        rowsToRead(limit),
        before === null ? null : Number(before),
      );
      return toPage(
        rows,
        limit,
        NEWEST_FIRST,
        ({ version }) => [version],
        (row) => row,
      );
    });
  }

  /** Keeps a draft; nobody is advised by it. @throws StaleVersion, Invalid */
  draft({ policy }: EditPolicyDraft, version: number, actor: Actor): Promise<Created> {
    const errors = checkPolicy(policy);
    if (errors.length > 0) throw new Invalid(errors);
    return this.transaction.run(actor, async (tx) => {
      const next = await this.policies.keepDraft(tx, policy, version, this.clock.now());
      await this.tell(tx, 'floor.admission-draft-changed', next);
      return { id: tx.facilityId, version: next };
    });
  }

  /** Drops the draft. @throws StaleVersion */
  dropDraft(version: number, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await this.policies.dropDraft(tx, version);
      await this.tell(tx, 'floor.admission-draft-dropped', 0);
      return { id: tx.facilityId, version: 0 };
    });
  }

  /** Lays a policy down from now on or from later on; the draft has served. @throws StaleVersion, Invalid */
  layDown(command: LayDownPolicy, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    const errors = [...checkPolicy(command.policy), ...checkValidFrom(command.validFrom ?? null, now)];
    if (errors.length > 0) throw new Invalid(errors);
    return this.transaction.run(actor, async (tx) => {
      const id = command.id ?? newId();
      const version = await this.policies.add(tx, id, command, command.validFrom ?? now, now);
      await this.policies.dropDraft(tx, null);
      await this.tell(tx, 'floor.admission-policy-changed', version);
      return { id, version };
    });
  }

  private async tell(tx: Tx, event: string, version: number): Promise<void> {
    await this.audit.record(tx, {
      event,
      category: 'settings',
      purpose: 'management',
      subjectId: tx.facilityId,
    });
    tx.emit({ type: 'floor.admission-policy-changed', subjectId: tx.facilityId, version });
  }
}
