import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  admits,
  ColleagueInvalid,
  FLOOR_GRANTS,
  type HandOverShift,
  type HandoverNow,
  HouseDayStateForbids,
  type TakeOver,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import type { Role } from '@luwte/identity/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, newId } from '@luwte/platform/kernel';
import { ChecklistRepository } from '../day-checklist/checklist.repository';
import { HouseCalendar } from '../persistence/house-calendar';
import { HouseDayRepository } from '../persistence/house-day.repository';
import { OpenMatters } from './open-matters';

/** What a handover looks up. */
@Injectable()
export class HandoverParts {
  constructor(
    readonly days: HouseDayRepository,
    readonly matters: OpenMatters,
    readonly checklist: ChecklistRepository,
    readonly identity: IdentityFacade,
  ) {}
}

/** Gives open matters, or the whole shift, to a named colleague. */
@Injectable()
export class HandoverHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly calendar: HouseCalendar,
    private readonly parts: HandoverParts,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everything that is open, taken over or not. It names visitors by code, so reading it is logged. */
  read(actor: Actor): Promise<HandoverNow> {
    const day = this.calendar.today(actor, this.clock.now());
    return this.transaction.run(actor, async (tx) => {
      const matters = await this.parts.matters.list(tx, day);
      if (matters.some(({ code }) => code !== null))
        await this.audit.record(tx, { event: 'floor.handover-read', category: 'visit', purpose: 'care' });
      return { matters };
    });
  }

  /** Names the colleague who looks after an open matter. @throws Absent when it is not open, ColleagueInvalid */
  takeOver({ kind, subjectId, accountId, note }: TakeOver, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    const day = this.calendar.today(actor, now);
    return this.transaction.run(actor, async (tx) => {
      await this.requireReceiver(tx, accountId);
      const open = await this.parts.matters.list(tx, day);
      if (!open.some((one) => one.kind === kind && one.subjectId === subjectId && one.canTakeOver))
        throw new Absent('Matter');
      const id = newId();
      await tx.sql(
        `insert into luwte.floor_takeover (id, facility_id, day, at, kind, subject_id, taken_by, note, recorded_by)
         values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, luwte.account())`,
        [id, day, now, kind, subjectId, accountId, note ?? null],
      );
      await this.audit.record(tx, {
        event: 'floor.matter-taken-over',
        category: 'visit',
        purpose: 'care',
        subjectId,
      });
      tx.emit({ type: 'floor.handover-changed', subjectId: tx.facilityId, version: 1 });
      return { id, version: 1 };
    });
  }

  /** Gives the shift to another lead while the house stays open. @throws HouseDayStateForbids, ColleagueInvalid */
  handOver({ accountId, note }: HandOverShift, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    const day = this.calendar.today(actor, now);
    return this.transaction.run(actor, async (tx) => {
      const row = await this.parts.days.lock(tx, day);
      if (admits(row.state) === 'closed') throw new HouseDayStateForbids('pause', row.state);
      await this.requireReceiver(tx, accountId);
      const known = (await this.parts.checklist.remembered(tx, now)).find(
        (one) => one.accountId === accountId,
      );
      const certified = { bls: known?.bls ?? false, naloxone: known?.naloxone ?? false };
      const { id } = await this.parts.checklist.notePresence(
        tx,
        day,
        { accountId, ...certified, lead: true },
        now,
      );
      await this.parts.days.note(
        tx,
        day,
        { action: 'hand-over', state: row.state, reason: note ?? null, to: accountId },
        now,
      );
      await this.audit.record(tx, {
        event: 'floor.shift-handed-over',
        category: 'settings',
        purpose: 'safety',
      });
      tx.emit({ type: 'floor.handover-changed', subjectId: tx.facilityId, version: row.version });
      return { id, version: row.version };
    });
  }

  private async requireReceiver(tx: Tx, accountId: Id): Promise<void> {
    const receives: readonly Role[] = FLOOR_GRANTS['floor.check-in'];
    const colleagues = await this.parts.identity.colleagues(tx);
    const fits = colleagues.some(
      ({ id, roles }) => id === accountId && roles.some((role) => receives.includes(role)),
    );
    if (!fits) throw new ColleagueInvalid();
  }
}
