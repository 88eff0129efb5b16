import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, Settings, Transaction, type Tx } from '@luwte/platform/api';
import { addDays, type Day, type Instant, wallClock } from '@luwte/platform/kernel';
import {
  dormantBefore,
  EraseMustWait,
  goesOn,
  mayGoBefore,
  retentionAct,
  type RetentionCase,
  RETENTION_SETTING,
  type RetentionTerms,
  SanctionRuns,
} from '@luwte/visitors/domain';
import { Eraser } from '../erase-visitor/eraser';
import { type RetentionPerson, RetentionRepository } from './retention.repository';

/** What one night did in one house. */
export interface RetentionDone {
  readonly dormant: number;
  readonly announced: number;
  readonly withdrawn: number;
  readonly erased: number;
  /** Due, and waiting for a visit, a hold or a suspension to be over. */
  readonly waiting: number;
}

/** Obeys the terms of one house. Safe to run twice, also at the same time. */
@Injectable()
export class HouseRetention {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly people: RetentionRepository,
    private readonly eraser: Eraser,
    private readonly audit: AuditFacade,
  ) {}

  /** Announces and withdraws in one transaction, then erases person by person: one who must wait keeps nobody else. */
  async run(actor: Actor, now: Instant): Promise<RetentionDone> {
    const today = wallClock(now, actor.timeZone).day;
    const begun = await this.transaction.run(actor, (tx) => this.prepare(tx, today));
    let erased = 0;
    for (const person of begun.due) if (await this.erase(actor, person, now)) erased += 1;
    const { dormant, announced, withdrawn, due } = begun;
    return { dormant, announced, withdrawn, erased, waiting: due.length - erased };
  }

  private async prepare(
    tx: Tx,
    today: Day,
  ): Promise<Omit<RetentionDone, 'erased' | 'waiting'> & { readonly due: readonly RetentionPerson[] }> {
    await tx.sql(
      `select pg_advisory_xact_lock(hashtextextended('visitors.retention ' || luwte.facility(), 0))`,
    );
    const { value: terms } = await this.settings.read(tx, RETENTION_SETTING);
    const zone = tx.actor.timeZone;
    const dormant = await this.people.makeDormant(tx, dormantBefore(today, terms, zone));
    if (dormant > 0) await this.note(tx, 'visitors.became-dormant');
    const counts = { announced: 0, withdrawn: 0 };
    const due: RetentionPerson[] = [];
    for (const person of await this.people.people(
      tx,
      mayGoBefore(addDays(today, terms.noticeDays), terms, zone),
      today,
    )) {
      const one = caseOf(person, terms, zone);
      switch (retentionAct(one, today, terms)) {
        case 'announce':
          await this.people.announce(tx, person.personId, one, today);
          await this.note(tx, 'visitors.retention-announced', person);
          counts.announced += 1;
          break;
        case 'withdraw':
          await this.people.withdraw(tx, person.personId, today);
          await this.note(tx, 'visitors.retention-withdrawn', person);
          counts.withdrawn += 1;
          break;
        case 'erase':
          due.push(person);
          break;
        case 'nothing':
          break;
      }
    }
    return { dormant, ...counts, due };
  }

  /** Looks again under the lock: somebody may have come, held the record, or erased it on the way. */
  private async erase(actor: Actor, { personId, records }: RetentionPerson, now: Instant): Promise<boolean> {
    const today = wallClock(now, actor.timeZone).day;
    try {
      return await this.transaction.run(actor, async (tx) => {
        const subjects = await this.eraser.lock(tx, records);
        if (subjects.length === 0) return false;
        const { value: terms } = await this.settings.read(tx, RETENTION_SETTING);
        const limit = mayGoBefore(today, terms, actor.timeZone);
        const person = (await this.people.people(tx, limit, today)).find((one) => one.personId === personId);
        if (!person || retentionAct(caseOf(person, terms, actor.timeZone), today, terms) !== 'erase')
          return false;
        await this.eraser.erase(
          tx,
          subjects,
          { reason: 'term', askedBy: 'house', despiteSanction: false },
          now,
        );
        return true;
      });
    } catch (error) {
      if (error instanceof EraseMustWait || error instanceof SanctionRuns) return false;
      throw error;
    }
  }

  private note(tx: Tx, event: string, person?: RetentionPerson): Promise<void> {
    return this.audit.record(tx, {
      event,
      category: 'identity',
      purpose: 'accountability',
      subjectId: person?.personId ?? null,
    });
  }
}

/** A person as the rules weigh them. */
export function caseOf(person: RetentionPerson, terms: RetentionTerms, zone: string): RetentionCase {
  return {
    goesOn: goesOn(wallClock(person.seenAt, zone).day, terms),
    announcedOn: person.announcedOn,
    held: person.holdReason !== null,
  };
}
