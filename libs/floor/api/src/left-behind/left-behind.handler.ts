import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  checkFoundAt,
  checkStep,
  type CorrectLeftBehind,
  type CustodyLink,
  custodyAfter,
  custodyState,
  type FoundFacts,
  type KeepLeftBehind,
  type LeftBehindDetail,
  type LeftBehindLine,
  type LeftBehindQuery,
  type LeftBehindRegistered,
  type RegisterLeftBehind,
  type ReleaseLeftBehind,
  spanOfMonth,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, readCursor, rowsToRead, toPage, Transaction, type Tx } from '@luwte/platform/api';
import {
  type Clock,
  type Created,
  type FieldError,
  type Id,
  Invalid,
  newId,
  type Page,
  StaleVersion,
  wallClock,
} from '@luwte/platform/kernel';
import { LeftBehindRepository } from './left-behind.repository';

/** Registers what visitors leave behind, and keeps its chain of custody. */
@Injectable()
export class LeftBehindHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly items: LeftBehindRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Registers a substance under the next number of the year. @throws Invalid */
  register({ id = newId(), ...found }: RegisterLeftBehind, actor: Actor): Promise<LeftBehindRegistered> {
    const now = this.clock.now();
    const facts: FoundFacts = { ...found, foundAt: found.foundAt ?? now };
    refuseIf(checkFoundAt(facts.foundAt, now));
    const year = Number(wallClock(now, actor.timeZone).day.slice(0, 4));
    return this.transaction.run(actor, async (tx) => {
      const number = await this.items.register(tx, id, year, now);
      await this.items.add(tx, id, {
        seq: 1,
        kind: 'register',
        state: 'unwitnessed',
        at: now,
        details: detailsOf(facts),
      });
      await this.tell(tx, 'floor.left-behind-registered', id, 1);
      return { id, version: 1, year, number };
    });
  }

  /** Adds a step to the chain. @throws CustodyStateForbids, WitnessMustDiffer, StaleVersion, Invalid, Absent */
  step(id: Id, version: number, command: KeepLeftBehind | ReleaseLeftBehind, actor: Actor): Promise<Created> {
    refuseIf(checkStep(command));
    const { step, ...details } = command;
    return this.append(id, version, actor, (chain) => ({
      kind: step,
      state: custodyAfter(chain, step, actor.accountId),
      details: detailsOf(details),
    }));
  }

  /** Adds how something should have been written; what was written stays. @throws StaleVersion, Invalid, Absent */
  correct(id: Id, version: number, correction: CorrectLeftBehind, actor: Actor): Promise<Created> {
    const { reason, ...facts } = correction;
    if (Object.values(facts).every((value) => value === undefined))
      throw new Invalid([{ pointer: '/', code: 'nothing-corrected' }]);
    if (facts.foundAt !== undefined) refuseIf(checkFoundAt(facts.foundAt, this.clock.now()));
    return this.append(id, version, actor, (chain) => ({
      kind: 'correct',
      state: custodyState(chain),
      details: detailsOf({ ...facts, reason }),
    }));
  }

  /** Lines of the register, the newest first unless asked otherwise. */
  list(
    { month, state, sort = '-number', cursor, limit }: LeftBehindQuery,
    actor: Actor,
  ): Promise<Page<LeftBehindLine>> {
    const after = readCursor(cursor, sort, 2)?.after;
    const span = month === undefined ? null : spanOfMonth(month, actor.timeZone);
    return this.transaction.read(actor, async (tx) => {
      const rows = await this.items.list(tx, {
        from: span?.from ?? null,
        to: span?.to ?? null,
        state: state ?? null,
        newestFirst: sort === '-number',
        after: after ? [Number(after[0]), Number(after[1])] : null,
        limit: rowsToRead(limit),
      });
      const told = await this.items.told(tx, rows);
      return toPage(
        told.map(({ chain: _chain, ...line }) => line),
        limit,
        sort,
        ({ year, number }) => [year, number],
        (line) => line,
      );
    });
  }

  /** One substance with its whole chain. @throws Absent */
  find(id: Id, actor: Actor): Promise<LeftBehindDetail> {
    return this.transaction.read(actor, async (tx) => {
      const row = await this.items.find(tx, id);
      const [detail] = await this.items.told(tx, [row]);
      return detail as LeftBehindDetail;
    });
  }

  private append(
    id: Id,
    version: number,
    actor: Actor,
    next: (chain: readonly Omit<CustodyLink, 'by'>[]) => Pick<CustodyLink, 'kind' | 'state' | 'details'>,
  ): Promise<Created> {
    const at = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const { chain } = await this.items.find(tx, id);
      if (chain.length !== version) throw new StaleVersion(chain.length);
      const link = next(chain);
      await this.items.add(tx, id, { ...link, seq: version + 1, at });
      await this.tell(tx, `floor.left-behind-${link.kind}`, id, version + 1);
      return { id, version: version + 1 };
    });
  }

  private async tell(tx: Tx, event: string, id: Id, version: number): Promise<void> {
    await this.audit.record(tx, { event, category: 'none', purpose: 'management', subjectId: id });
    tx.emit({ type: 'floor.left-behind-changed', subjectId: id, version });
  }
}

function refuseIf(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Invalid(errors);
}

/** What a link tells, without what was left out. */
function detailsOf(details: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}
