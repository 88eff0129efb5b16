import { Injectable } from '@nestjs/common';
import { type Tx, VisitorKeys } from '@luwte/platform/api';
import { Absent, type Id, StaleVersion } from '@luwte/platform/kernel';
import type { VisitorProfile } from '@luwte/visitors/domain';
import { ProfileSeal } from './profile-seal';
import { VisitorEntity } from './visitor.entity';
import { VISITOR_LINE, VISITOR_LINE_FROM, type VisitorLine } from './visitor-line';

/** A visitor with the opened profile; `key` is null once the visitor was erased. */
export interface KnownVisitor {
  readonly row: VisitorEntity;
  readonly key: Buffer | null;
  readonly profile: VisitorProfile;
}

/** Questions about visitors, inside a transaction of their house. */
@Injectable()
export class VisitorRepository {
  constructor(
    private readonly keys: VisitorKeys,
    private readonly seal: ProfileSeal,
  ) {}

  /** The visitor. @throws Absent when the house has none with this id. */
  async find(tx: Tx, id: Id): Promise<KnownVisitor> {
    const row = await tx.manager.findOneBy(VisitorEntity, { id });
    if (!row) throw new Absent('Visitor');
    const key = await this.keys.find(tx, id);
    return { row, key, profile: row.profile && key ? this.seal.openWith(id, key, row.profile) : {} };
  }

  /**
   * Saves changes of the visitor at `version`; the row then has the next version.
   * @throws StaleVersion when somebody changed the visitor in the meantime
   */
  async update(tx: Tx, id: Id, version: number, changes: Partial<VisitorEntity>): Promise<number> {
    const { affected } = await tx.manager.update(
      VisitorEntity,
      { id, version },
      { ...changes, version: version + 1 },
    );
    if (affected !== 1) {
      const current = await tx.manager.findOneBy(VisitorEntity, { id });
      throw current ? new StaleVersion(current.version) : new Absent('Visitor');
    }
    return version + 1;
  }

  /** Lines of these visitors with their opened profiles, in no order; erased ones are not there. */
  async lines(
    tx: Tx,
    ids: readonly Id[],
  ): Promise<readonly { readonly line: VisitorLine; readonly profile: VisitorProfile }[]> {
    const rows = await tx.sql<VisitorLine & Record<string, unknown>>(
      `select ${VISITOR_LINE} from ${VISITOR_LINE_FROM} where v.id = any ($1::uuid[]) and v.status <> 'erased'`,
      [ids],
    );
    return rows.map((line) => ({ line, profile: this.seal.open(line) }));
  }
}
