import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import { emptied, type RecordSubject, type VisitorRecordKeeper, VisitorRecords } from '@luwte/visitors/api';
import type { ErasedPart, RecordSection } from '@luwte/visitors/domain';

/**
 * What the register of requests and emergency access hold on a visitor. What is sealed goes with the visitor's key;
 * what is not is emptied here. That a record was seen stands in the access log, which an export tells already.
 */
@Injectable()
export class PrivacyRecords implements VisitorRecordKeeper, OnModuleInit {
  readonly key = 'privacy';

  constructor(private readonly records: VisitorRecords) {}

  onModuleInit(): void {
    this.records.announce(this);
  }

  sections(): Promise<readonly RecordSection[]> {
    return Promise.resolve([]);
  }

  async forget(tx: Tx, { id }: RecordSubject): Promise<readonly ErasedPart[]> {
    const uses = await tx.sql(
      `update luwte.emergency_access set note = case when note is not null then '' end where visitor_id = $1 returning id`,
      [id],
    );
    const requests = await tx.sql('select id from luwte.information_request where visitor_id = $1', [id]);
    await tx.sql(
      `update luwte.information_request_event set reason = null
       where reason is not null and request_id in (select id from luwte.information_request where visitor_id = $1)`,
      [id],
    );
    return [
      emptied(
        'emergency_access',
        uses.length,
        'Wat er over noodtoegang geschreven is',
        'What was written about emergency access',
      ),
      emptied(
        'information_request',
        requests.length,
        'Wat er over verzoeken om informatie geschreven is',
        'What was written about requests for information',
      ),
    ];
  }
}
