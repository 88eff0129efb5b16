import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';
import {
  emptied,
  type RecordSubject,
  stays,
  type VisitorRecordKeeper,
  VisitorRecords,
} from '@luwte/visitors/api';
import type { EraseBlock, ErasedPart, RecordSection } from '@luwte/visitors/domain';
import { NoteSeal } from '../shift-notes/note-seal';
import * as words from './floor-words';

type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The visits of one visitor; `$1` is the visitor. */
const OF_VISITS = 'visit_id in (select id from luwte.visit where visitor_id = $1)';
const OF_DECISIONS = `(visitor_id = $1 or ${OF_VISITS})`;

/** What the floor holds on a visitor: visits, uses, how they were, what was written and decided. */
@Injectable()
export class FloorRecords implements VisitorRecordKeeper, OnModuleInit {
  readonly key = 'floor';

  constructor(
    private readonly records: VisitorRecords,
    private readonly seals: NoteSeal,
  ) {}

  onModuleInit(): void {
    this.records.announce(this);
  }

  async sections(tx: Tx, { id }: RecordSubject): Promise<readonly RecordSection[]> {
    const visits = await tx.sql<Row>(
      `select luwte.instant(v.arrived_at) as "arrivedAt", luwte.instant(v.left_at) as "leftAt", r.name as room,
         v.leave_reason as "leaveReason", v.watch
       from luwte.visit v left join luwte.floor_room r on r.id = v.room_id
       where v.visitor_id = $1 and not v.void order by v.arrived_at, v.id`,
      [id],
    );
    const uses = await tx.sql<Row>(
      `select luwte.instant(at) as at, substance, route, otherwise_where as "otherwiseWhere"
       from luwte.visit_use where ${OF_VISITS} and not superseded order by at, id`,
      [id],
    );
    const observations = await tx.sql<Row>(
      `select luwte.instant(at) as at, state, respiratory_rate as "respiratoryRate", spo2
       from luwte.visit_observation where ${OF_VISITS} and not undone order by at, id`,
      [id],
    );
    const notes = await tx.sql<Row>(
      `select luwte.instant(at) as at, note from luwte.visit_event where ${OF_VISITS} and note is not null order by at, id`,
      [id],
    );
    const decisions = await tx.sql<Row>(
      `select luwte.instant(at) as at, kind, reasons, note from luwte.floor_decision where ${OF_DECISIONS} order by at, id`,
      [id],
    );
    const turns = await tx.sql<Row>(
      `select service, state, luwte.instant(coalesce(started_at, slot_at, joined_at)) as at
       from luwte.floor_turn where visitor_id = $1 order by coalesce(started_at, slot_at, joined_at), id`,
      [id],
    );
    const offers = await tx.sql<Row>(
      'select luwte.instant(at) as at, kind from luwte.floor_offer where visitor_id = $1 and not undone order by at, id',
      [id],
    );
    return [
      { key: 'floor.visits', heading: words.VISITS, fields: words.VISIT_FIELDS, records: visits },
      { key: 'floor.uses', heading: words.USES, fields: words.USE_FIELDS, records: uses },
      {
        key: 'floor.observations',
        heading: words.OBSERVATIONS,
        fields: words.OBSERVATION_FIELDS,
        records: observations,
      },
      { key: 'floor.notes', heading: words.NOTES, fields: words.NOTE_FIELDS, records: notes },
      {
        key: 'floor.shift-notes',
        heading: words.SHIFT_NOTES,
        fields: words.NOTE_FIELDS,
        records: await this.shiftNotes(tx, id),
      },
      { key: 'floor.services', heading: words.SERVICES, fields: words.SERVICE_FIELDS, records: turns },
      { key: 'floor.offers', heading: words.OFFERS, fields: words.OFFER_FIELDS, records: offers },
      { key: 'floor.decisions', heading: words.DECISIONS, fields: words.DECISION_FIELDS, records: decisions },
    ];
  }

  private async shiftNotes(tx: Tx, visitorId: Id): Promise<readonly Row[]> {
    const notes = await tx.sql<{ id: Id; at: string; text_sealed: Buffer }>(
      'select id, luwte.instant(at) as at, text_sealed from luwte.floor_note where visitor_id = $1 order by at, id',
      [visitorId],
    );
    const opened: Row[] = [];
    for (const { id, at, text_sealed: sealed } of notes)
      opened.push({ at, note: await this.seals.open(tx, id, visitorId, sealed) });
    return opened;
  }

  async blocks(tx: Tx, { id }: RecordSubject): Promise<readonly EraseBlock[]> {
    const open = await tx.sql(`select 1 as one from luwte.visit where visitor_id = $1 and state <> 'left'`, [
      id,
    ]);
    const waiting = await tx.sql(
      `select 1 as one from luwte.floor_turn where visitor_id = $1 and state in ('waiting', 'called', 'started')`,
      [id],
    );
    return [
      ...(open.length > 0 ? (['open-visit'] as const) : []),
      ...(waiting.length > 0 ? (['open-matter'] as const) : []),
    ];
  }

  async forget(tx: Tx, { id }: RecordSubject): Promise<readonly ErasedPart[]> {
    const notes = await tx.sql(
      `update luwte.visit_event set note = null where ${OF_VISITS} and note is not null returning id`,
      [id],
    );
    const reasons = await tx.sql(
      `update luwte.floor_decision set note = '' where ${OF_DECISIONS} and note <> '' returning id`,
      [id],
    );
    const reviews = await tx.sql(
      `update luwte.floor_decision_review set note = null
       where note is not null and decision_id in (select id from luwte.floor_decision where ${OF_DECISIONS}) returning id`,
      [id],
    );
    const facts = await tx.sql(
      'update luwte.visit set advice_facts = null where visitor_id = $1 and advice_facts is not null returning id',
      [id],
    );
    await tx.sql(
      `update luwte.floor_turn set state = 'cancelled', version = version + 1 where visitor_id = $1 and state = 'planned'`,
      [id],
    );
    const [kept] = await tx.sql<{
      visits: number;
      uses: number;
      observations: number;
      decisions: number;
      turns: number;
      offers: number;
      shift_notes: number;
    }>(
      `select (select count(*)::int from luwte.visit where visitor_id = $1) as visits,
         (select count(*)::int from luwte.visit_use where ${OF_VISITS}) as uses,
         (select count(*)::int from luwte.visit_observation where ${OF_VISITS}) as observations,
         (select count(*)::int from luwte.floor_decision where ${OF_DECISIONS}) as decisions,
         (select count(*)::int from luwte.floor_turn where visitor_id = $1) as turns,
         (select count(*)::int from luwte.floor_offer where visitor_id = $1) as offers,
         (select count(*)::int from luwte.floor_note where visitor_id = $1) as shift_notes`,
      [id],
    );
    return [
      emptied('visit_event', notes.length, 'Aantekeningen bij bezoeken', 'Notes on visits'),
      emptied('floor_decision', reasons.length, 'Toelichting bij besluiten', 'Notes on decisions'),
      emptied(
        'floor_decision_review',
        reviews.length,
        'Wat er later bij besluiten geschreven is',
        'What was later written about decisions',
      ),
      emptied(
        'floor_note',
        kept?.shift_notes ?? 0,
        'Berichten tussen diensten, onleesbaar met de sleutel',
        'Messages between shifts, unreadable with the key',
      ),
      emptied('visit', facts.length, 'Leeftijd en woonplaats bij een bezoek', 'Age and residence at a visit'),
      stays(
        'visit',
        kept?.visits ?? 0,
        'Dat er een bezoek was, en wanneer',
        'That there was a visit, and when',
        'counts',
      ),
      stays('visit_use', kept?.uses ?? 0, 'Wat er gebruikt is', 'What was used', 'counts'),
      stays('visit_observation', kept?.observations ?? 0, 'Hoe het toen ging', 'How it went then', 'counts'),
      stays(
        'floor_decision',
        kept?.decisions ?? 0,
        'Dat er een besluit was',
        'That there was a decision',
        'counts',
      ),
      stays(
        'floor_turn',
        kept?.turns ?? 0,
        'Dat er een dienst of afspraak was',
        'That there was a service or appointment',
        'counts',
      ),
      stays(
        'floor_offer',
        kept?.offers ?? 0,
        'Wat er aan de deur gegeven is',
        'What was given at the door',
        'counts',
      ),
    ];
  }
}
