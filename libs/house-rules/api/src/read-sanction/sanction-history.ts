import { Injectable } from '@nestjs/common';
import type { SanctionBefore, SanctionEvent, SanctionEventKind } from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { type Tx, VisitorKeys } from '@luwte/platform/api';
import type { SanctionRow } from '../persistence/sanction-row';
import { unsealText } from '../persistence/sanction-seal';

interface EventRow {
  readonly id: Id;
  readonly at: Date;
  readonly kind: SanctionEventKind;
  readonly account_id: Id;
  readonly note: Buffer | null;
  readonly before: Omit<SanctionBefore, 'facts'> | null;
  readonly facts_before: Buffer | null;
}

/** A line of the history, with the account that stands for a name. */
export type HistoryLine = Omit<SanctionEvent, 'accountName'> & { readonly accountId: Id };

/** Opens what was sealed about a sanction; it stays shut once the visitor has been erased. */
@Injectable()
export class SanctionHistory {
  constructor(private readonly keys: VisitorKeys) {}

  /** The facts of a sanction and everything that happened to it, oldest first. */
  async of(
    tx: Tx,
    row: Pick<SanctionRow, 'id' | 'visitor_id' | 'facts'>,
  ): Promise<{ facts: string | null; events: readonly HistoryLine[] }> {
    const key = await this.keys.find(tx, row.visitor_id);
    const events = await tx.sql<EventRow>(
      `select id, at, kind, account_id, note, before, facts_before from luwte.house_rule_sanction_event
       where sanction_id = $1 order by version`,
      [row.id],
    );
    return {
      facts: unsealText(key, 'facts', row.id, row.facts),
      events: events.map((event) => ({
        id: event.id,
        at: event.at.toISOString(),
        kind: event.kind,
        accountId: event.account_id,
        note: unsealText(key, 'note', event.id, event.note),
        before: event.before && {
          ...event.before,
          facts: unsealText(key, 'facts-before', event.id, event.facts_before),
        },
      })),
    };
  }
}
