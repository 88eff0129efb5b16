import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type AnswerItem,
  type DayChecklist,
  HouseDayStateForbids,
  NoSuchItem,
  type NotePresence,
  SETTING_OF,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, CLOCK, Settings, Transaction, type Tx } from '@luwte/platform/api';
import { type Clock, type Created, type Id, Invalid } from '@luwte/platform/kernel';
import { HouseCalendar } from '../persistence/house-calendar';
import { HouseDayRepository } from '../persistence/house-day.repository';
import { ChecklistRepository } from './checklist.repository';
import { DayGate } from './day-gate';

/** What the checklist pages ask and write; kept in the house, so that two people can fill it in at once. */
@Injectable()
export class ChecklistParts {
  constructor(
    readonly gate: DayGate,
    readonly checklist: ChecklistRepository,
    readonly settings: Settings,
    readonly identity: IdentityFacade,
  ) {}
}

/** The checklists of today: who is on duty, what was looked at, what is missing. */
@Injectable()
export class ChecklistHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly days: HouseDayRepository,
    private readonly calendar: HouseCalendar,
    private readonly parts: ChecklistParts,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The checklists as they stand. */
  read(actor: Actor): Promise<DayChecklist> {
    const now = this.clock.now();
    const day = this.calendar.today(actor, now);
    return this.transaction.read(actor, async (tx) => {
      const row = await this.days.find(tx, day);
      const lists = await this.parts.gate.lists(tx, { day, round: row.round });
      return {
        house: this.calendar.houseNow(actor, row, await this.days.hours(tx), now),
        round: row.round,
        opening: lists.checklists.opening,
        closing: lists.checklists.closing,
        openingAnswers: lists.opening,
        closingAnswers: lists.closing,
        present: lists.presences,
        cover: lists.cover,
        missingForOpening: lists.missingForOpening,
        missingForClosing: lists.missingForClosing,
        remembered: await this.parts.checklist.remembered(tx, now),
      };
    });
  }

  /**
   * Answers an item of a list that runs.
   * @throws NoSuchItem, HouseDayStateForbids when the list of that part does not run now
   */
  answer(command: AnswerItem, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    const day = this.calendar.today(actor, now);
    return this.transaction.run(actor, async (tx) => {
      const { state, round } = await this.days.find(tx, day);
      const runs = command.part === 'opening' ? state === 'opening' : state === 'open' || state === 'paused';
      if (!runs) throw new HouseDayStateForbids(command.part === 'opening' ? 'begin' : 'close', state);
      const { value } = await this.parts.settings.read(tx, SETTING_OF.checklist);
      const item = value[command.part].find(({ key }) => key === command.itemKey);
      if (!item) throw new NoSuchItem();
      const id = await this.parts.checklist.answer(tx, { day, round }, command, item.label, now);
      await this.tell(tx, 'floor.checklist-answered', id);
      return { id, version: 1 };
    });
  }

  /** Notes that somebody is on duty today. @throws Invalid for nobody, or for somebody of another house */
  notePresence(person: NotePresence, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    const day = this.calendar.today(actor, now);
    const named = (person.accountId ?? null) !== null;
    if (!named && !person.name) throw new Invalid([{ pointer: '/name', code: 'required' }]);
    if (!named && person.lead) throw new Invalid([{ pointer: '/lead', code: 'lead-needs-account' }]);
    return this.transaction.run(actor, async (tx) => {
      if (named) await this.requireColleague(tx, person.accountId ?? '');
      const noted = await this.parts.checklist.notePresence(tx, day, person, now);
      await this.tell(tx, 'floor.presence-noted', noted.id);
      return noted;
    });
  }

  /** Ends somebody's duty. @throws Absent */
  endPresence(id: Id, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const ended = await this.parts.checklist.endPresence(tx, id, now);
      await this.tell(tx, 'floor.presence-ended', id);
      return ended;
    });
  }

  private async requireColleague(tx: Tx, accountId: Id): Promise<void> {
    const colleagues = await this.parts.identity.colleagues(tx);
    if (!colleagues.some(({ id }) => id === accountId))
      throw new Invalid([{ pointer: '/accountId', code: 'colleague' }]);
  }

  private async tell(tx: Tx, event: string, subjectId: Id): Promise<void> {
    await this.audit.record(tx, { event, category: 'settings', purpose: 'safety', subjectId });
    tx.emit({ type: 'floor.checklist-changed', subjectId: tx.facilityId, version: 1 });
  }
}
