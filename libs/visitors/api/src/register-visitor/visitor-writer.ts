import { Injectable } from '@nestjs/common';
import { type Tx, VisitorKeys } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import { statusOf, type VisitorProfile } from '@luwte/visitors/domain';
import { ProfileSeal } from '../persistence/profile-seal';
import { VisitorEntity } from '../persistence/visitor.entity';
import { VisitorIndex } from '../persistence/visitor-index';

/** An adult visitor whose profile was checked. */
export interface NewVisitor {
  readonly id: Id;
  readonly code: string;
  /** Stands for the visitor in the audit log. */
  readonly auditKey: Id;
  readonly profile: VisitorProfile;
  readonly registeredAt: Instant;
}

/** Writes a new visitor within the caller's transaction: the row, the key of its own, the sealed profile, the index. */
@Injectable()
export class VisitorWriter {
  constructor(
    private readonly keys: VisitorKeys,
    private readonly seal: ProfileSeal,
    private readonly index: VisitorIndex,
  ) {}

  async write(tx: Tx, { id, code, auditKey, profile, registeredAt }: NewVisitor): Promise<void> {
    await tx.manager.insert(VisitorEntity, {
      id,
      facilityId: tx.facilityId,
      code,
      status: statusOf(profile),
      over18: true,
      auditKey,
      handleHash: this.index.exact(tx.facilityId, profile.handle),
      registeredAt,
      registeredBy: tx.actor.accountId,
    });
    const key = await this.keys.create(tx, id);
    await tx.manager.update(VisitorEntity, { id }, { profile: this.seal.seal(id, key, profile) });
    await this.index.write(tx, id, profile.handle);
  }
}
