import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Tx } from '@luwte/platform/api';
import { type Clock, wallClock } from '@luwte/platform/kernel';
import type { EraseBlock, ErasedPart, RecordSection, RecordValue } from '@luwte/visitors/domain';
import { gone } from '../records/parts';
import { type RecordSubject, type VisitorRecordKeeper, VisitorRecords } from '../records/visitor-records';
import { RetentionRepository } from './retention.repository';

const REASONS = {
  complaint: { nl: 'Er loopt een klacht', en: 'A complaint is open' },
  claim: { nl: 'Er loopt een claim', en: 'A claim is open' },
  investigation: { nl: 'Er loopt een onderzoek', en: 'An investigation is open' },
  request: { nl: 'Op verzoek van de bezoeker', en: 'At the visitor’s wish' },
} as const;

/** What retention holds on a visitor: that a record is kept longer, and that it was announced to go. */
@Injectable()
export class RetentionRecords implements VisitorRecordKeeper, OnModuleInit {
  readonly key = 'retention';

  constructor(
    private readonly records: VisitorRecords,
    private readonly retention: RetentionRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.records.announce(this);
  }

  async sections(tx: Tx, { id }: RecordSubject): Promise<readonly RecordSection[]> {
    const holds = await tx.sql<Record<string, RecordValue>>(
      `select luwte.instant(placed_at) as at, reason, until::text, luwte.instant(released_at) as "releasedAt"
       from luwte.visitor_hold where visitor_id = $1 order by placed_at, id`,
      [id],
    );
    return [
      {
        key: 'visitors.holds',
        heading: { nl: 'Langer bewaard', en: 'Kept longer' },
        fields: [
          { key: 'at', label: { nl: 'Sinds', en: 'Since' }, kind: 'moment' },
          { key: 'reason', label: { nl: 'Waarom', en: 'Why' }, words: REASONS },
          { key: 'until', label: { nl: 'Tot en met', en: 'Until' }, kind: 'day' },
          { key: 'releasedAt', label: { nl: 'Opgeheven', en: 'Released' }, kind: 'moment' },
        ],
        records: holds,
      },
    ];
  }

  async blocks(tx: Tx, { id }: RecordSubject): Promise<readonly EraseBlock[]> {
    const today = wallClock(this.clock.now(), tx.actor.timeZone).day;
    return (await this.retention.held(tx, id, today)) ? ['held'] : [];
  }

  async forget(tx: Tx, { id }: RecordSubject): Promise<readonly ErasedPart[]> {
    const notices = await tx.sql(
      'delete from luwte.visitor_retention_notice where visitor_id = $1 returning id',
      [id],
    );
    const holds = await tx.sql('delete from luwte.visitor_hold where visitor_id = $1 returning id', [id]);
    return [
      gone(
        'visitor_retention_notice',
        notices.length,
        'Aankondigingen van wissen',
        'Announcements of erasure',
      ),
      gone('visitor_hold', holds.length, 'Dat het dossier werd vastgehouden', 'That the record was held'),
    ];
  }
}
