import { Inject, Injectable } from '@nestjs/common';
import type { SanctionExport } from '@luwte/house-rules/domain';
import type { Clock, Id } from '@luwte/platform/kernel';
import { CLOCK, type Tx } from '@luwte/platform/api';
import { SanctionHistory } from '../read-sanction/sanction-history';
import { SANCTION_COLUMNS, SANCTION_FROM, type SanctionRow, toLine } from './sanction-row';

/** What the house holds on one visitor: for an export, and to be forgotten. */
@Injectable()
export class VisitorSanctions {
  constructor(
    private readonly history: SanctionHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every sanction of the visitor with what was written of it, oldest first. */
  async export(tx: Tx, visitorId: Id): Promise<readonly SanctionExport[]> {
    const rows = await tx.sql<SanctionRow>(
      `select ${SANCTION_COLUMNS} from ${SANCTION_FROM} where s.visitor_id = $1 order by s.starts_at, s.id`,
      [visitorId],
    );
    const all: SanctionExport[] = [];
    const now = this.clock.now();
    for (const row of rows) {
      const { facts, events } = await this.history.of(tx, row);
      const line = toLine(row, new Map(), now);
      all.push({
        rule: row.titles.nl,
        step: line.step,
        scope: line.scope,
        startsAt: line.startsAt,
        endsAt: line.endsAt,
        state: line.state,
        facts,
        reviewOn: line.reviewOn,
        appeal: line.appeal,
        conversation: line.conversation,
        told: line.told,
        history: events.map(({ at, kind, note }) => ({ at, kind, note })),
      });
    }
    return all;
  }

  /**
   * Forgets what was written: facts and notes go, the step, the times and the outcome stay to be counted.
   * @returns how many sanctions there are
   */
  async erase(tx: Tx, visitorId: Id): Promise<number> {
    await tx.sql(
      `update luwte.house_rule_sanction_event set note = null, facts_before = null
       where sanction_id in (select id from luwte.house_rule_sanction where visitor_id = $1)`,
      [visitorId],
    );
    const rows = await tx.sql(
      'update luwte.house_rule_sanction set facts = null where visitor_id = $1 returning id',
      [visitorId],
    );
    return rows.length;
  }
}
