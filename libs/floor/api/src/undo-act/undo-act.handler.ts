import { Injectable } from '@nestjs/common';
import { type LatestAct, mayUndo, TooLateToUndo } from '@luwte/floor/domain';
import { type Actor, Transaction, type Tx } from '@luwte/platform/api';
import type { Created, Id } from '@luwte/platform/kernel';
import { StayRepository } from '../persistence/stay.repository';
import type { VisitEntity } from '../persistence/visit.entity';
import { VisitJournal } from '../persistence/visit-journal';

/** The latest act on a visit, with what it changed. */
interface LastAct {
  readonly id: Id;
  readonly action: string;
  readonly account_id: Id;
  readonly at: Date;
  readonly before: Partial<VisitEntity> | null;
}

/** A visit that was let in by mistake: over, and counted by nobody. */
const NEVER_CAME = { state: 'left', placeId: null, void: true } as const;

/** Takes back one's own last act on a visit within its first seconds. */
@Injectable()
export class UndoActHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly stays: StayRepository,
    private readonly journal: VisitJournal,
  ) {}

  /**
   * @throws TooLateToUndo after ten seconds, when it was somebody else's act, or one that cannot be undone
   * @throws PlaceTaken when somebody took the place meanwhile; AlreadyInside, StaleVersion, Absent
   */
  handle(id: Id, version: number, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id, version);
      const last = await this.last(tx, id);
      if (!last || !mayUndo(toAct(last), actor.accountId, this.journal.now())) throw new TooLateToUndo();
      if (last.action === 'observe') {
        await tx.sql('update luwte.visit_observation set undone = true where id = $1', [last.id]);
        await this.journal.tell(tx, visit, version, 'undo');
        return { id, version };
      }
      await this.stays.revert(tx, id, last.id);
      await revertUses(tx, id, last.id);
      await tx.sql('update luwte.visit_event set undone = true where id = $1', [last.id]);
      return this.journal.write(tx, visit, {
        action: 'undo',
        changes: last.before ?? { ...NEVER_CAME, leftAt: visit.leftAt ?? this.journal.now() },
        note: last.action,
      });
    });
  }

  private async last(tx: Tx, visitId: Id): Promise<LastAct | undefined> {
    const [act] = await tx.sql<LastAct>(
      `(select id, action, account_id, at, before from luwte.visit_event
         where visit_id = $1 and not undone order by at desc, id desc limit 1)
       union all
       (select id, 'observe', recorded_by, recorded_at, null from luwte.visit_observation
         where visit_id = $1 and not undone order by recorded_at desc limit 1)
       order by at desc, id desc limit 1`,
      [visitId],
    );
    return act;
  }
}

function toAct({ action, account_id, at }: LastAct): LatestAct {
  return { action, accountId: account_id, at: at.toISOString() };
}

/** A use that the act noted counts no more; one that it superseded counts again. */
async function revertUses(tx: Tx, visitId: Id, eventId: Id): Promise<void> {
  await tx.sql(
    `update luwte.visit_use set superseded_by = case when event_id = $2 then $2::uuid end
     where visit_id = $1 and (event_id = $2 or superseded_by = $2)`,
    [visitId, eventId],
  );
}
