import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type Actor,
  CLOCK,
  type Cursor,
  readCursor,
  toPage,
  Transaction,
  type Tx,
} from '@luwte/platform/api';
import type { Clock, Created, Id, Page } from '@luwte/platform/kernel';
import {
  AlreadyLinked,
  type DismissDuplicate,
  type DuplicateQuery,
  type DuplicateSuggestion,
  likeness,
  SUGGESTED_FROM,
  type SuggestedRecord,
} from '@luwte/visitors/domain';
import { VisitorRepository } from '../persistence/visitor.repository';
import { DuplicateRepository } from './duplicate.repository';

const ORDER = '-score';

type Known = SuggestedRecord & { readonly postcode4: string | null };

/** Suggests which records may be one person, and keeps who said that they are not. */
@Injectable()
export class SuggestDuplicatesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly duplicates: DuplicateRepository,
    private readonly visitors: VisitorRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The likeliest first. */
  suggest(
    { state = 'open', limit, cursor }: DuplicateQuery,
    actor: Actor,
  ): Promise<Page<DuplicateSuggestion>> {
    const from = readCursor(cursor, ORDER, 3);
    return this.transaction.run(actor, async (tx) => {
      const pairs = await this.duplicates.candidates(tx, state);
      const records = await this.recordsOf(tx, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]);
      const items = pairs
        .flatMap(({ one, other, dismissal }): DuplicateSuggestion[] => {
          const [a, b] = [records.get(one), records.get(other)];
          if (!a || !b) return [];
          const { score, reasons } = likeness(a, b);
          return score < SUGGESTED_FROM
            ? []
            : [{ score, reasons, one: shown(a), other: shown(b), dismissalId: dismissal }];
        })
        .sort(
          (a, b) =>
            b.score - a.score || a.one.id.localeCompare(b.one.id) || a.other.id.localeCompare(b.other.id),
        );
      await this.audit.record(tx, {
        event: 'visitors.duplicates-read',
        category: 'identity',
        purpose: 'management',
      });
      const rest = from ? items.filter((item) => comesAfter(item, from)) : items;
      return toPage(
        rest,
        limit,
        ORDER,
        ({ score, one, other }) => [score, one.id, other.id],
        (item) => item,
      );
    });
  }

  /** @throws AlreadyLinked for a record and itself, Absent */
  dismiss({ id, oneId, otherId }: DismissDuplicate, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      if (oneId === otherId) throw new AlreadyLinked();
      for (const visitorId of [oneId, otherId]) await this.visitors.find(tx, visitorId);
      const kept = await this.duplicates.dismiss(tx, oneId, otherId, this.clock.now(), id);
      await this.note(tx, kept, 'visitors.duplicate-dismissed');
      return { id: kept, version: 1 };
    });
  }

  /** @throws Absent */
  takeBack(id: Id, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await this.duplicates.takeBack(tx, id, this.clock.now());
      await this.note(tx, id, 'visitors.dismissal-taken-back');
      return { id, version: 2 };
    });
  }

  private async recordsOf(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, Known>> {
    const known = await this.visitors.lines(tx, ids);
    return new Map(
      known.map(({ line, profile }) => [
        line.id,
        {
          id: line.id,
          code: line.code,
          handle: profile.handle ?? null,
          birthYear: profile.birthYear ?? null,
          gender: profile.gender ?? null,
          postcode4: profile.postcode4 ?? null,
          alertKinds: line.alert_kinds,
          lastVisitAt: line.last_visit_at?.toISOString() ?? null,
          registeredAt: line.registered_at.toISOString(),
        },
      ]),
    );
  }

  private note(tx: Tx, subjectId: Id, event: string): Promise<void> {
    return this.audit.record(tx, { event, category: 'identity', purpose: 'management', subjectId });
  }
}

function shown({
  id,
  code,
  handle,
  birthYear,
  gender,
  alertKinds,
  lastVisitAt,
  registeredAt,
}: Known): SuggestedRecord {
  return { id, code, handle, birthYear, gender, alertKinds, lastVisitAt, registeredAt };
}

function comesAfter({ score, one, other }: DuplicateSuggestion, { after }: Cursor): boolean {
  const [points, oneId, otherId] = [Number(after[0]), String(after[1]), String(after[2])];
  if (score !== points) return score < points;
  return (one.id.localeCompare(oneId) || other.id.localeCompare(otherId)) > 0;
}
