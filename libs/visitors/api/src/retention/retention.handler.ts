import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, readCursor, Settings, toPage, Transaction, type Tx } from '@luwte/platform/api';
import {
  addDays,
  type Clock,
  type Created,
  type Day,
  type Id,
  Invalid,
  type Page,
  wallClock,
} from '@luwte/platform/kernel';
import {
  erasedOn,
  type HoldRecord,
  mayGoBefore,
  NotHeld,
  retentionState,
  RETENTION_SETTING,
  type RetentionLine,
  type RetentionOverview,
  type RetentionQuery,
  type RetentionTerms,
  VisitorStateForbids,
} from '@luwte/visitors/domain';
import { VisitorRepository } from '../persistence/visitor.repository';
import { caseOf } from './house-retention';
import { RetentionRepository } from './retention.repository';

const ORDER = 'goesOn';
/** How far ahead the page looks, days. */
const AHEAD = 183;

/** Shows what goes and when, before it goes; keeps a record longer on purpose; changes the terms. */
@Injectable()
export class RetentionHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly retention: RetentionRepository,
    private readonly visitors: VisitorRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  overview(actor: Actor): Promise<RetentionOverview> {
    return this.transaction.read(actor, async (tx) => {
      const { value: terms, version } = await this.settings.read(tx, RETENTION_SETTING);
      const lines = await this.lines(tx, terms);
      const inState = (state: RetentionLine['state']): number =>
        lines.filter((line) => line.state === state).length;
      return {
        version,
        terms,
        counts: {
          ...(await this.retention.totals(tx)),
          announced: inState('announced'),
          coming: inState('coming'),
          held: inState('held'),
        },
      };
    });
  }

  /** Who goes within half a year, the nearest first, by code. */
  list(query: RetentionQuery, actor: Actor): Promise<Page<RetentionLine>> {
    const from = readCursor(query.cursor, ORDER, 2);
    return this.transaction.run(actor, async (tx) => {
      const { value: terms } = await this.settings.read(tx, RETENTION_SETTING);
      const lines = (await this.lines(tx, terms)).filter(
        ({ state }) => query.state === undefined || state === query.state,
      );
      await this.audit.record(tx, {
        event: 'visitors.retention-read',
        category: 'identity',
        purpose: 'accountability',
      });
      const [day, id] = [String(from?.after[0]), String(from?.after[1])];
      const rest = from
        ? lines.filter((line) => line.goesOn > day || (line.goesOn === day && line.visitorId > id))
        : lines;
      return toPage(
        rest,
        query.limit,
        ORDER,
        (line) => [line.goesOn, line.visitorId],
        (line) => line,
      );
    });
  }

  /** @throws StaleVersion, Invalid */
  change(terms: RetentionTerms, version: number, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await this.settings.change(tx, RETENTION_SETTING, { value: terms, version });
      await this.audit.record(tx, {
        event: 'visitors.retention-changed',
        category: 'settings',
        purpose: 'accountability',
      });
      return { id: actor.facilityId, version: next };
    });
  }

  /** @throws AlreadyHeld, VisitorStateForbids, Invalid for a day that has passed, Absent */
  hold(id: Id, { reason, until = null }: HoldRecord, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    const today = wallClock(now, actor.timeZone).day;
    if (until !== null && until < today) throw new Invalid([{ pointer: '/until', code: 'in-the-past' }]);
    return this.transaction.run(actor, async (tx) => {
      const { row } = await this.visitors.find(tx, id);
      if (row.status === 'erased') throw new VisitorStateForbids(row.status);
      const hold = await this.retention.hold(tx, id, reason, until, now, today);
      await this.audit.record(tx, {
        event: 'visitors.held',
        category: 'identity',
        purpose: 'accountability',
        visitorKey: row.auditKey,
        subjectId: id,
      });
      return { id: hold, version: 1 };
    });
  }

  /** @throws NotHeld, Absent */
  release(id: Id, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const { row } = await this.visitors.find(tx, id);
      if (!(await this.retention.release(tx, id, this.clock.now()))) throw new NotHeld();
      await this.audit.record(tx, {
        event: 'visitors.hold-released',
        category: 'identity',
        purpose: 'accountability',
        visitorKey: row.auditKey,
        subjectId: id,
      });
      return { id, version: row.version };
    });
  }

  private async lines(tx: Tx, terms: RetentionTerms): Promise<readonly RetentionLine[]> {
    const zone = tx.actor.timeZone;
    const today: Day = wallClock(this.clock.now(), zone).day;
    const people = await this.retention.people(tx, mayGoBefore(addDays(today, AHEAD), terms, zone), today);
    return people
      .map((person): RetentionLine => {
        const one = caseOf(person, terms, zone);
        return {
          visitorId: person.personId,
          code: person.code,
          lastSeenOn: wallClock(person.seenAt, zone).day,
          goesOn: erasedOn(one, today, terms),
          state: retentionState(one),
          holdReason: person.holdReason,
          heldUntil: person.heldUntil,
        };
      })
      .filter(({ goesOn }) => goesOn <= addDays(today, AHEAD))
      .sort((a, b) => a.goesOn.localeCompare(b.goesOn) || a.visitorId.localeCompare(b.visitorId));
  }
}
