import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type ActOnTurn,
  checkSlot,
  CONSULTATIONS,
  freeUnits,
  SERVICE_SETTING,
  type ServiceSetting,
  ServiceNotOffered,
  type ServiceSettings,
  settingOf,
  type TakeTurn,
  TooLateToUndo,
  turnAfter,
  type TurnService,
  UNDO_SECONDS,
  UnitTaken,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, Settings, Transaction, type Tx } from '@luwte/platform/api';
import {
  Absent,
  addMinutes,
  type Clock,
  type Created,
  type Id,
  type Instant,
  Invalid,
  newId,
  secondsBetween,
  wallClock,
} from '@luwte/platform/kernel';
import { type TurnChange, TurnRepository, type TurnRow } from './turn.repository';

/** Whose turn it is; all null when nobody is named. */
interface Who {
  readonly visitId: Id | null;
  readonly visitorId: Id | null;
  readonly visitorKey: Id | null;
}

const NOBODY: Who = { visitId: null, visitorId: null, visitorKey: null };

/** Puts people in line for a service, gives them their turn, and takes it back. */
@Injectable()
export class TakeTurnHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly turns: TurnRepository,
    private readonly settings: Settings,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gets in line, makes an appointment, or takes a locker at once.
   * @throws ServiceNotOffered, TurnTaken, SlotTaken, UnitTaken, Invalid, Absent
   */
  take(command: TakeTurn, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    const { id = newId(), service, slotAt = null } = command;
    return this.transaction.run(actor, async (tx) => {
      const { value } = await this.settings.read(tx, SERVICE_SETTING);
      const setting = settingOf(value, service);
      if (!setting.offered) throw new ServiceNotOffered();
      const day = wallClock(slotAt ?? now, actor.timeZone).day;
      if (slotAt !== null) requireSlot(value, service, slotAt, { day, now, zone: actor.timeZone });
      await this.turns.lockService(tx, service);
      const who = await whoseTurn(tx, command);
      const change: TurnChange =
        slotAt !== null
          ? { state: 'planned', slot_at: slotAt }
          : service === 'locker'
            ? await this.begin(tx, service, setting, command.unit ?? null, now)
            : { state: 'waiting', joined_at: now };
      const turn = { id, service, day, visit_id: who.visitId, visitor_id: who.visitorId };
      await this.turns.add(tx, turn, change, now);
      await this.tell(tx, id, 1, `floor.turn-${change.state}`, who.visitorKey);
      return { id, version: 1 };
    });
  }

  /** @throws TurnStateForbids, UnitTaken, StaleVersion, Absent */
  act(id: Id, version: number, { act, unit = null }: ActOnTurn, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const turn = await this.turns.lock(tx, id, version);
      const state = turnAfter(turn.state, act);
      if (act === 'start') await this.turns.lockService(tx, turn.service);
      const change = await this.changeOf(tx, turn, { act, unit }, now);
      const next = await this.turns.write(tx, turn, { ...change, state }, act, now);
      await this.tell(tx, id, next, `floor.turn-${act}`, await keyOf(tx, turn.visitor_id));
      return { id, version: next };
    });
  }

  /** Takes back one's own last act on a turn, within ten seconds. @throws TooLateToUndo, UnitTaken, StaleVersion, Absent */
  undo(id: Id, version: number, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const turn = await this.turns.lock(tx, id, version);
      const last = await this.turns.latest(tx, id);
      const recent = last && secondsBetween(last.at.toISOString(), now) < UNDO_SECONDS;
      if (!last || !recent || last.account_id !== actor.accountId || last.action === 'undo')
        throw new TooLateToUndo();
      await this.turns.markUndone(tx, last.id);
      const change = last.before ?? { state: 'cancelled' as const, finished_at: now };
      const next = await this.turns.write(tx, turn, change, 'undo', now);
      await this.tell(tx, id, next, 'floor.turn-undo', await keyOf(tx, turn.visitor_id));
      return { id, version: next };
    });
  }

  private async changeOf(
    tx: Tx,
    turn: TurnRow,
    { act, unit }: Required<ActOnTurn>,
    now: Instant,
  ): Promise<Omit<TurnChange, 'state'>> {
    switch (act) {
      case 'arrive':
        return { joined_at: now };
      case 'call':
        return { called_at: now };
      case 'start': {
        const { value } = await this.settings.read(tx, SERVICE_SETTING);
        return this.begin(tx, turn.service, settingOf(value, turn.service), unit, now);
      }
      case 'finish':
      case 'no-show':
      case 'cancel':
        return { finished_at: now };
    }
  }

  /** What starting means: a unit that is free, and until when. @throws UnitTaken, Invalid */
  private async begin(
    tx: Tx,
    service: TurnService,
    { units, minutes }: ServiceSetting,
    wanted: number | null,
    now: Instant,
  ): Promise<TurnChange> {
    if (wanted !== null && wanted > units) throw new Invalid([{ pointer: '/unit', code: 'no-such-unit' }]);
    const free = freeUnits(units, await this.turns.taken(tx, service));
    const unit = wanted ?? free[0];
    if (unit === undefined || !free.includes(unit)) throw new UnitTaken();
    return {
      state: 'started',
      unit,
      started_at: now,
      ends_at: service === 'locker' ? null : addMinutes(now, minutes),
    };
  }

  private async tell(tx: Tx, id: Id, version: number, event: string, visitorKey: Id | null): Promise<void> {
    await this.audit.record(tx, { event, category: 'visit', purpose: 'care', visitorKey, subjectId: id });
    tx.emit({ type: 'floor.service-changed', subjectId: id, version });
  }
}

function requireSlot(
  settings: ServiceSettings,
  service: TurnService,
  slotAt: Instant,
  when: Parameters<typeof checkSlot>[3],
): void {
  const consults = (CONSULTATIONS as readonly string[]).includes(service);
  const errors = consults
    ? checkSlot(settings, service, slotAt, when)
    : [{ pointer: '/slotAt', code: 'no-appointments' }];
  if (errors.length > 0) throw new Invalid(errors);
}

/** The visitor of a visit that is going on, the visitor named, or nobody. @throws Absent */
async function whoseTurn(tx: Tx, { visitId, visitorId }: TakeTurn): Promise<Who> {
  if (visitId) {
    const [visit] = await tx.sql<{ visitor_id: Id | null; visitor_key: Id | null }>(
      `select visitor_id, visitor_key from luwte.visit where id = $1 and facility_id = luwte.facility() and not void`,
      [visitId],
    );
    if (!visit) throw new Absent('Visit');
    return { visitId, visitorId: visit.visitor_id, visitorKey: visit.visitor_key };
  }
  if (!visitorId) return NOBODY;
  const visitorKey = await keyOf(tx, visitorId);
  if (visitorKey === null) throw new Absent('Visitor');
  return { visitId: null, visitorId, visitorKey };
}

async function keyOf(tx: Tx, visitorId: Id | null): Promise<Id | null> {
  if (visitorId === null) return null;
  const [visitor] = await tx.sql<{ audit_key: Id }>(
    `select audit_key from luwte.visitor where id = $1 and facility_id = luwte.facility() and status <> 'erased'`,
    [visitorId],
  );
  return visitor?.audit_key ?? null;
}
